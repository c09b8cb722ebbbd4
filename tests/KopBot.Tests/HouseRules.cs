using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using KopBot.Channels;
using KopBot.Domain.Turns;

namespace KopBot.Tests;

/// <summary>The rules of the house that the compiler does not check.</summary>
public sealed partial class HouseRules
{
    private static readonly string Root = Sources.Root;
    private static readonly Assembly[] Own = [typeof(Turn).Assembly, typeof(IChannel).Assembly];

    [Fact]
    public void No_file_is_longer_than_250_lines() =>
        None(Sources.Files("src", "tests").Select(file => (file, File.ReadLines(file).Count())).Where(file => file.Item2 > 250));

    [Fact]
    public void Half_of_the_files_have_at_most_60_lines()
    {
        var sizes = Sources.Files("src").Select(file => File.ReadLines(file).Count()).Order().ToList();
        Assert.InRange(sizes[sizes.Count / 2], 1, 60);
    }

    [Fact]
    public void No_method_is_longer_than_40_lines() =>
        None(new[] { "KopBot.Domain", "kopbot", "KopBot.Tests" }.SelectMany(MethodSizes.Of).Where(method => method.Lines > 40));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        None(OwnTypes().Where(type => EmptyName().IsMatch(type.Name)).Select(type => type.FullName));

    [Fact]
    public void Methods_have_verbs_of_the_trip() =>
        None(OwnTypes().SelectMany(type => type.GetMethods(Declared))
            .Where(method => !method.IsVirtual && !method.IsSpecialName && EmptyVerb().IsMatch(method.Name))
            .Select(method => $"{method.DeclaringType}.{method.Name}"));

    [Fact]
    public void The_domain_refers_to_nothing_but_the_language_and_Humanizer() =>
        None(typeof(Turn).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not "Humanizer"));

    [Fact]
    public void The_domain_touches_no_file_network_process_thread_or_clock()
    {
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(typeof(Turn).Assembly.Location));
        var metadata = image.GetMetadataReader();
        var used = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}");
        None(used.Where(name => Outside().IsMatch(name)));
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() => None(
        from file in Sources.Files("src", "tests")
        let name = File.ReadLines(file).Select(line => NamespaceLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value
        where name is not null && name != Sources.Namespace(file)
        select $"{file}: {name}");

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var left = new Regex(@"\b(TO" + @"DO|FIX" + @"ME|XX" + @"X|HA" + @"CK)\b");
        None(Lines().Where(line => left.IsMatch(line.Text)).Select(line => $"{line.File}:{line.Number}"));
    }

    [Fact]
    public void No_file_names_a_place_of_one_machine()
    {
        var place = new Regex("(/ho" + "me/|/wo" + @"rk/|C:\\Users|/ro" + "ot/)");
        None(Lines().Where(line => place.IsMatch(line.Text)).Select(line => $"{line.File}:{line.Number}"));
    }

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static void None<T>(IEnumerable<T> breaches)
    {
        var all = breaches.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static IEnumerable<Type> OwnTypes() => Own.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("KopBot", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<(string File, int Number, string Text)> Lines() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Where(file => Texts().IsMatch(file) && !Built().IsMatch(file[Root.Length..]))
            .SelectMany(file => File.ReadLines(file).Select((text, index) => (file, index + 1, text)));

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Service|Services)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex("^(Process|Handle|Execute|Do[A-Z])|.Async$")]
    private static partial Regex EmptyVerb();

    [GeneratedRegex(@"^System\.(IO\.(File|Directory|FileStream|FileInfo|DirectoryInfo|StreamReader|StreamWriter)|Net\.|Console|Diagnostics\.Process|Threading\.(Thread|Timer)|Random|TimeProvider)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^namespace ([\w.]+);")]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\.(cs|csproj|props|md|ya?ml|json|js|css|html|txt|tsv|csv|sql|sh|chat)$|/\.ci/run$")]
    private static partial Regex Texts();

    [GeneratedRegex(@"(^|/)(bin|obj|node_modules|\.git|TestResults|BenchmarkDotNet\.Artifacts)/")]
    private static partial Regex Built();
}
