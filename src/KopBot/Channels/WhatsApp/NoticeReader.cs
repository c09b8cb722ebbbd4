using KopBot.Channels.WhatsApp.Wire;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// The border: a call of Meta goes in, what it tells comes out. What is of no kind that we know, is meant for another number or
/// comes from a group is passed over.
/// </summary>
internal sealed class NoticeReader(string phoneNumberId, TimeProvider time)
{
    // Clocks differ a little.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>Reads a call; it may hold a thousand updates of several numbers.</summary>
    public Notices Read(Node root)
    {
        var notices = new Notices();
        foreach (var value in root["entry"].Items.SelectMany(entry => entry["changes"].Items).Select(change => change["value"]))
        {
            var number = value["metadata"]["phone_number_id"].Text;
            if (number is "" || number == phoneNumberId)
            {
                Read(value, notices);
            }
        }

        return notices;
    }

    private void Read(Node value, Notices notices)
    {
        var contacts = value["contacts"].Items.ToList();
        foreach (var message in value["messages"].Items)
        {
            Message(message, contacts, notices);
        }

        notices.Told.AddRange(value["statuses"].Items.Select(Told).OfType<Told>());
        foreach (var wish in value["user_preferences"].Items)
        {
            var party = PartyOf(wish["wa_id"], wish["user_id"]);
            if (party.IsThere && wish["value"].Text is "stop" or "resume")
            {
                notices.Wishes.Add(new(party, wish["value"].Text is "resume", When(wish["timestamp"])));
            }
        }
    }

    private void Message(Node message, List<Node> contacts, Notices notices)
    {
        var id = message["id"].Text;
        var party = PartyOf(message["from"], message["from_user_id"]);
        var contact = ContactOf(contacts, party);
        party = party with { User = party.User is "" ? PartyOf(default, contact["user_id"]).User : party.User };
        if (id is "" || !party.IsThere || message["group_id"].IsThere)
        {
            return;
        }

        var at = When(message["timestamp"]);
        if (message["system"] is { IsObject: true } system)
        {
            Change(id, party, system, message["timestamp"], notices);
        }
        else if (ContentReader.Of(message, party) is { } content)
        {
            notices.Heard.Add(new(party, id, at, contact["profile"]["name"].Text, content, message["context"]["id"].Text));
        }
    }

    private void Change(string id, Party party, Node system, Node timestamp, Notices notices)
    {
        var renamed = system["type"].Text is "user_changed_user_id";
        var to = PartyOf(system["wa_id"].IsThere ? system["wa_id"] : system["new_wa_id"], system["user_id"]);
        var before = PartyOf(default, system["previous_user_id"]).User;
        var from = renamed && before is not "" ? party with { User = before } : party;
        if (to.IsThere && (renamed || system["type"].Text is "user_changed_number" or "customer_changed_number"))
        {
            notices.Moved.Add(new(id, from, to, When(timestamp), Time(timestamp) is not null, renamed));
        }
    }

    /// <summary>The contact beside a message: the one with the same number or user, or the only one.</summary>
    private static Node ContactOf(List<Node> contacts, Party party) =>
        contacts.FirstOrDefault(contact => (party.Number is not "" && Party.Digits(contact["wa_id"].Text) == party.Number)
            || (party.User is not "" && contact["user_id"].Text == party.User)) is { IsThere: true } found ? found
        : contacts is [var only] && (party.Number is "" || only["wa_id"].Text is "") && (party.User is "" || only["user_id"].Text is "") ? only
        : default;

    private static Party PartyOf(Node number, Node user) =>
        new(Party.Digits(number.Text), Party.IsUser(user.Text) ? user.Text : "");

    private Told? Told(Node status)
    {
        Stage? stage = status["status"].Text switch
        {
            "sent" => Stage.Sent,
            "delivered" => Stage.Delivered,
            "read" or "played" => Stage.Read,
            "failed" => Stage.Failed,
            _ => null,
        };
        var bubble = status["id"].Text;
        return stage is null || bubble is "" || status["recipient_type"].Text is "group"
            ? null
            : new(bubble, stage.Value, When(status["timestamp"]), PriceOf(status["pricing"]), stage is Stage.Failed ? Failure.Of(status["errors"].First, 0) : null,
                Time(status["timestamp"]) is not null);
    }

    private static Price? PriceOf(Node pricing) =>
        pricing["category"].Text is { Length: > 0 and <= 64 } category
            ? new(category, pricing["type"].Text is { Length: <= 64 } type ? type : "", !pricing["billable"].IsThere || pricing["billable"].Yes)
            : null;

    private DateTimeOffset When(Node timestamp) => Time(timestamp) ?? time.GetUtcNow();

    /// <summary>Seconds as text or number; milliseconds have been seen too. Null for none, and for what is yet to come.</summary>
    private DateTimeOffset? Time(Node timestamp)
    {
        DateTimeOffset? told = timestamp.Number switch
        {
            > 0 and < 32_503_680_000 and var seconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
            >= 32_503_680_000 and < 32_503_680_000_000 and var milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
            _ => null,
        };
        return told > time.GetUtcNow() + Ahead ? null : told;
    }
}
