using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>The parameters of a call, whether they came as JSON, in a form, in parts or in the address.</summary>
public sealed class Parameters : IDisposable
{
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, FakeFile> _files = [];
    private JsonDocument? _json;

    /// <summary>The names of the parameters that were given.</summary>
    public IEnumerable<string> Names =>
        _texts.Keys.Concat(_files.Keys).Concat(_json?.RootElement.EnumerateObject().Select(one => one.Name) ?? []);

    /// <summary>Reads the parameters of a request.</summary>
    /// <exception cref="JsonException">The body is not what it says it is.</exception>
    public static async ValueTask<Parameters> Read(HttpRequest request)
    {
        var parameters = new Parameters();
        foreach (var (name, value) in request.Query)
        {
            parameters._texts[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            await parameters.ReadForm(request);
        }
        else if (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            parameters._json = await JsonDocument.ParseAsync(request.Body);
            if (parameters._json.RootElement.ValueKind is not JsonValueKind.Object)
            {
                throw new JsonException("not an object");
            }
        }

        return parameters;
    }

    /// <summary>The parameters of a JSON object, such as a webhook's answer.</summary>
    public static Parameters Of(JsonDocument json) => new() { _json = json };

    public bool Has(string name) => _texts.ContainsKey(name) || _files.ContainsKey(name) || Element(name) is not null;

    /// <summary>A parameter as text; null when it is not there or is a structure.</summary>
    public string? Text(string name) => _texts.TryGetValue(name, out var text) ? text : Element(name) switch
    {
        { ValueKind: JsonValueKind.String } element => element.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } element => element.GetRawText(),
        _ => null,
    };

    /// <summary>A whole number; null when it is not there or is none.</summary>
    public long? Whole(string name) => Element(name) is { ValueKind: JsonValueKind.Number } element && element.TryGetInt64(out var quick)
        ? quick
        : long.TryParse(Text(name), CultureInfo.InvariantCulture, out var whole) ? whole : null;

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    public FakeFile? File(string name) => _files.GetValueOrDefault(name);

    /// <summary>A structure, also when it came as text that holds JSON; null when it is not there.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public JsonElement? Json(string name)
    {
        var element = Element(name);
        if (element is { ValueKind: JsonValueKind.Object or JsonValueKind.Array })
        {
            return element;
        }

        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>A parameter as it came in JSON; null when it came otherwise or not at all.</summary>
    public JsonElement? Element(string name) =>
        _json?.RootElement.TryGetProperty(name, out var element) is true && element.ValueKind is not JsonValueKind.Null ? element : null;

    public void Dispose() => _json?.Dispose();

    private async Task ReadForm(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        foreach (var (name, value) in form)
        {
            _texts[name] = value.ToString();
        }

        foreach (var part in form.Files)
        {
            using var content = new MemoryStream();
            await part.CopyToAsync(content);
            _files[part.Name] = new(content.ToArray(), part.FileName, part.ContentType);
        }
    }
}
