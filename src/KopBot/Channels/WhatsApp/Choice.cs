using System.Text.Json.Nodes;
using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>What may be tapped below a message: up to three buttons, a list of up to ten rows, or the request for the own number.</summary>
internal abstract record Choice
{
    /// <summary>How many characters the words above may have.</summary>
    public virtual int LongestBody => Pieces.LongestBody;

    /// <summary>Whether a picture or document may stand in the same message.</summary>
    public virtual bool CarriesFile => false;

    /// <summary>The name of the kind of interactive message.</summary>
    public abstract string Kind { get; }

    /// <summary>What may be tapped with a bubble.</summary>
    /// <param name="bubble">The bubble.</param>
    /// <param name="hasNumber">Whether WhatsApp knows the person's telephone number.</param>
    /// <returns>The choice; null for nothing.</returns>
    public static Choice? Of(Bubble bubble, bool hasNumber)
    {
        var rows = bubble.Buttons.Where(button => button.Url is null && button.Data is not "").Select(Row.Of).DistinctBy(row => row.Id).ToList();
        if (bubble.AsksContact && hasNumber)
        {
            rows.Add(new(Taps.OwnNumber, "Pakai nomor WA ini", "Nomor WhatsApp yang sedang Bapak/Ibu pakai"));
        }

        return rows.Count is 0 ? bubble.AsksContact ? new AskNumber() : null : Buttons.Fit(rows) ? new Buttons(rows) : new List(rows, 0, "");
    }

    /// <summary>The action in Meta's form.</summary>
    public abstract JsonObject Action();
}

/// <summary>Something to tap.</summary>
/// <param name="Id">What comes back.</param>
/// <param name="Title">What stands on it: not empty, at most 24 characters.</param>
/// <param name="Description">What stands below it in a list: at most 72 characters, empty for nothing.</param>
internal sealed record Row(string Id, string Title, string Description)
{
    private const int LongestTitle = 24;
    private const int LongestDescription = 72;

    /// <summary>The row of a button of ours.</summary>
    public static Row Of(Button button)
    {
        var label = button.Label.Trim().ReplaceLineEndings(" ");
        return label.Length <= LongestTitle
            ? new(button.Data, label is "" ? "-" : label, "")
            : new(button.Data, Splitter.Cut(label, LongestTitle), Splitter.Cut(label, LongestDescription));
    }
}

/// <summary>Up to three buttons.</summary>
/// <param name="Rows">The buttons.</param>
internal sealed record Buttons(IReadOnlyList<Row> Rows) : Choice
{
    private const int Most = 3;
    private const int LongestTitle = 20;

    /// <inheritdoc/>
    public override bool CarriesFile => true;

    /// <inheritdoc/>
    public override string Kind => "button";

    /// <summary>Whether rows can be buttons: few, short, and no two alike.</summary>
    public static bool Fit(IReadOnlyList<Row> rows) =>
        rows.Count is > 0 and <= Most
        && rows.All(row => row.Title.Length <= LongestTitle)
        && rows.Select(row => row.Title).Distinct().Count() == rows.Count;

    /// <inheritdoc/>
    public override JsonObject Action() => new()
    {
        ["buttons"] = new JsonArray([.. Rows.Select(row => new JsonObject
        {
            ["type"] = "reply",
            ["reply"] = new JsonObject { ["id"] = row.Id, ["title"] = row.Title },
        })]),
    };
}

/// <summary>A list behind one button: ten rows, or nine and one that shows the next nine.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="From">The first row shown.</param>
/// <param name="Bubble">The bubble that the list belongs to; empty for the bubble's own message, which is not named yet.</param>
internal sealed record List(IReadOnlyList<Row> Rows, int From, string Bubble) : Choice
{
    private const int Most = 10;

    /// <inheritdoc/>
    public override int LongestBody => Pieces.LongestText;

    /// <inheritdoc/>
    public override string Kind => "list";

    /// <inheritdoc/>
    public override JsonObject Action() => new()
    {
        ["button"] = "Lihat pilihan",
        ["sections"] = new JsonArray(new JsonObject { ["rows"] = new JsonArray([.. Page().Select(Json)]) }),
    };

    private IEnumerable<Row> Page()
    {
        var left = Rows.Count - From;
        return left <= Most
            ? Rows.Skip(From)
            : Rows.Skip(From).Take(Most - 1).Append(new(Taps.Next(From + Most - 1, Bubble), "Lainnya…", $"Masih ada {left - Most + 1} pilihan"));
    }

    private static JsonObject Json(Row row)
    {
        var json = new JsonObject { ["id"] = row.Id, ["title"] = row.Title };
        if (row.Description is not "")
        {
            json["description"] = row.Description;
        }

        return json;
    }
}

/// <summary>Asks somebody whose number is hidden to share it with one tap.</summary>
internal sealed record AskNumber : Choice
{
    /// <inheritdoc/>
    public override string Kind => "request_contact_info";

    /// <inheritdoc/>
    public override JsonObject Action() => new() { ["name"] = "request_contact_info" };
}
