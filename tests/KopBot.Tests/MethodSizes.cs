using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KopBot.Tests;

/// <summary>How long methods are, as the debugger sees them: from the first line of their body to the last.</summary>
internal static class MethodSizes
{
    /// <summary>The methods of an assembly that was built beside the tests. Constructors are left out: they begin at a field.</summary>
    public static IEnumerable<(string File, string Name, int Lines)> Of(string assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly);
        using var image = new PEReader(File.OpenRead($"{path}.dll"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead($"{path}.pdb"));
        var names = image.GetMetadataReader();
        var reader = symbols.GetMetadataReader();
        return [.. reader.MethodDebugInformation.Select(handle => Size(reader, names, handle)).Where(size => size.Lines > 0)];
    }

    private static (string File, string Name, int Lines) Size(MetadataReader reader, MetadataReader names, MethodDebugInformationHandle handle)
    {
        var points = reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).ToList();
        var method = names.GetMethodDefinition(handle.ToDefinitionHandle());
        var name = names.GetString(method.Name);
        if (points.Count == 0 || name.StartsWith('.'))
        {
            return ("", name, 0);
        }

        var file = reader.GetString(reader.GetDocument(points[0].Document).Name);
        var lines = points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
        var type = names.GetTypeDefinition(method.GetDeclaringType());
        return file.Contains("/obj/", StringComparison.Ordinal) || file.EndsWith("Program.cs", StringComparison.Ordinal)
            ? ("", name, 0)
            : (file, $"{names.GetString(type.Name)}.{name}", lines);
    }
}
