using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KopBot.Domain.Reading;

/// <summary>The lines of the command <c>read KIND</c>: one text in, one JSON object out.</summary>
public static class ReadCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, Func<string, DateOnly, Reading<JsonNode>>> Readers = new(StringComparer.Ordinal)
    {
        ["number"] = (text, _) => NumberReader.Read(text).To(Node),
        ["rupiah"] = (text, _) => RupiahReader.Read(text, Scale.None).To(Node),
        ["percent"] = (text, _) => PercentReader.Read(text).To(Node),
        ["gender-count"] = (text, _) => GenderReader.Read(text).To(Text),
        ["in-out"] = (text, _) => InOutReader.Read(text).To(Text),
        ["quantity"] = (text, _) => QuantityReader.Read(text).To(Text),
        ["date"] = (text, today) => DateReader.Read(text, today).To(date => Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        ["month"] = (text, today) => MonthReader.Read(text, today).To(Text),
        ["quarter"] = (text, today) => QuarterReader.Read(text, today).To(Text),
        ["half-year"] = (text, today) => QuarterReader.ReadHalf(text, today).To(Text),
        ["year"] = (text, today) => YearReader.Read(text, today).To(year => (JsonNode)JsonValue.Create(year.Year)),
        ["time"] = (text, _) => TimeReader.Read(text).To(Text),
        ["phone"] = (text, _) => PhoneReader.Read(text).To(Text),
    };

    /// <summary>The kinds that can be read.</summary>
    public static IReadOnlyCollection<string> Kinds => Readers.Keys;

    /// <summary>Reads one line.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="text">What the person wrote.</param>
    /// <param name="today">The day it was written.</param>
    /// <returns>A JSON object with <c>text</c>, <c>status</c> and what belongs to the status.</returns>
    /// <exception cref="ArgumentException">When there is no such kind.</exception>
    public static string ReadLine(string kind, string text, DateOnly today)
    {
        if (!Readers.TryGetValue(kind, out var reader))
        {
            throw new ArgumentException($"There is no kind '{kind}'; the kinds are {string.Join(", ", Readers.Keys)}.", nameof(kind));
        }

        var line = new JsonObject { ["text"] = text };
        if (FieldWords.Find(text) is { } word)
        {
            line["status"] = "word";
            line["word"] = word.ToString().ToLowerInvariant();
            return line.ToJsonString(Plain);
        }

        switch (reader(text, today))
        {
            case Reading<JsonNode>.Ok ok:
                line["status"] = "ok";
                line["value"] = ok.Value;
                break;
            case Reading<JsonNode>.Ask ask:
                line["status"] = "ask";
                line["candidates"] = new JsonArray([.. ask.Candidates]);
                break;
            case Reading<JsonNode>.No no:
                line["status"] = "no";
                line["help"] = no.Help;
                break;
        }

        return line.ToJsonString(Plain);
    }

    private static JsonNode Node(Amount amount) => amount.IsNumber ? JsonNode.Parse(amount.ToString())! : JsonValue.Create(amount.ToString());

    private static JsonNode Text<T>(T value) => JsonValue.Create(value!.ToString()!);
}
