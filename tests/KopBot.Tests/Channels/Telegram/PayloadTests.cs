using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KopBot.Channels.Telegram;
using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Whatever JSON comes, reading never throws; the payloads of other people's tests are read where they are at hand.</summary>
public sealed class PayloadTests
{
    private static readonly BotName Bot = new(111, "KopBotUji_bot");
    private static readonly IncomingReader Reader = new(new FakeTime());

    private static readonly string[] Own =
    [
        """{"update_id":1,"message":{"message_id":1,"from":{"id":7,"is_bot":false,"first_name":"Sari"},"chat":{"id":7,"type":"private"},"date":1759716000,"text":"/lapor@KopBotUji_bot 5","entities":[{"type":"bot_command","offset":0,"length":6}]}}""",
        """{"update_id":2,"callback_query":{"id":77,"from":{"id":7},"message":{"message_id":3,"chat":{"id":7},"date":0},"data":"a","chat_instance":5}}""",
        """{"update_id":3,"edited_message":{"message_id":1,"from":{"id":7},"chat":{"id":7,"type":"private"},"date":1759716000,"edit_date":"x","text":12}}""",
        """{"update_id":4,"message":{"message_id":1,"from":{"id":7},"chat":{"id":-7,"type":"supergroup"},"date":1759716000,"caption":"@KopBotUji_bot ini","photo":[{"file_id":"a","width":1,"height":1}],"reply_to_message":{"message_id":9,"from":{"id":111,"is_bot":true}}}}""",
        """{"update_id":5,"my_chat_member":{"chat":{"id":7,"type":"private"},"from":{"id":7},"date":1,"old_chat_member":{"status":"member"},"new_chat_member":{"status":"kicked"}}}""",
        """{"update_id":6,"message":{"message_id":1,"from":{"id":7},"chat":{"id":7,"type":"private"},"date":1759716000,"contact":{"phone_number":62812,"user_id":"7"},"location":null}}""",
    ];

    public static TheoryData<string> Files => [.. Payloads().Select(path => Path.GetFileName(path)).DefaultIfEmpty("")];

    [Theory]
    [InlineData("""{"update_id":"5","message":{"message_id":"1","from":{"id":"7","first_name":5},"chat":{"id":"7"},"date":"1759716000","text":8}}""", "8", "5")]
    [InlineData("""{"update_id":5.0,"message":{"message_id":1,"from":{"id":7,"last_name":true,"username":{}},"chat":{"id":7},"date":null,"text":"x","reply_to_message":null}}""", "x true", "true")]
    [InlineData("""{"update_id":5,"message":{"chat":{"id":7},"text":"tanpa pengirim"}}""", "tanpa pengirim", "")]
    public void A_scalar_of_the_wrong_kind_is_taken_as_it_is_meant(string json, string words, string name)
    {
        var read = Reader.Read(UpdateReader.One(Encoding.UTF8.GetBytes(json))!, Bot)!;
        Assert.Equal(words.Split(' ')[0], ((Content.Text)read.Content).Words.Split(' ')[0]);
        Assert.Equal(name, read.Name);
        Assert.Equal("111/5", read.Id);
    }

    [Fact]
    public void Half_a_surrogate_pair_and_NUL_never_come_in()
    {
        Assert.IsType<Content.Other>(Read("""{"update_id":1,"message":{"chat":{"id":7},"text":"a\ud83d"}}""")!.Content);
        Assert.Equal(new Content.Text("ab"), Read("""{"update_id":1,"message":{"chat":{"id":7},"text":"a\u0000b"}}""")!.Content);
    }

    [Fact]
    public void Mutated_updates_never_throw()
    {
        var dice = new Random(5);
        var seeds = Own.Concat(Payloads().Select(File.ReadAllText)).ToList();
        for (var round = 0; round < 4000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(seeds[dice.Next(seeds.Count)]);
            for (var hits = dice.Next(4); hits > 0; hits--)
            {
                bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            }

            ReadAny(bytes[..(dice.Next(3) is 0 ? dice.Next(bytes.Length) : bytes.Length)]);
        }
    }

    [Fact]
    public void Every_value_may_have_another_type()
    {
        foreach (var seed in Own)
        {
            foreach (var odd in new[] { "null", "5", "-1e300", "\"x\"", "true", "[]", "{}", "[[1]]", "99999999999999999999" })
            {
                Twisted(JsonNode.Parse(seed)!, odd).ForEach(json => ReadAny(Encoding.UTF8.GetBytes(json)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_payload_of_other_peoples_tests_is_read(string file)
    {
        foreach (var path in Payloads().Where(path => Path.GetFileName(path) == file))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var text = json.RootElement.GetRawText();
            var update = file.Contains(".message.") ? $$"""{"update_id":9,"message":{{text}}}""" : text;
            ReadAny(Encoding.UTF8.GetBytes(update));
            if (file.Contains(".response.") && json.RootElement.TryGetProperty("result", out var result) && result.ValueKind is JsonValueKind.Array)
            {
                var batch = UpdateReader.Read(File.ReadAllBytes(path));
                Assert.Equal((result.GetArrayLength(), true), (batch.Updates.Count + batch.Unreadable, batch.Whole));
            }
        }
    }

    [Fact]
    public void Every_service_message_of_the_specification_is_known_as_one()
    {
        if (ApiSpec.Instance is not { } spec)
        {
            return;
        }

        string[] read = ["migrate_to_chat_id"];
        Assert.DoesNotContain(spec.FieldsOf("Message", "service message").Except(read), field => !OtherKinds.IsService(field));
    }

    private static Incoming? Read(string json) => Reader.Read(UpdateReader.One(Encoding.UTF8.GetBytes(json))!, Bot);

    private static void ReadAny(byte[] json)
    {
        if (UpdateReader.One(json) is { } update)
        {
            Reader.Read(update, Bot);
        }

        UpdateReader.Read([.. "{\"ok\":true,\"result\":["u8, .. json, .. "]}"u8]);
        UpdateReader.Read(json);
        UpdateReader.IsObject(json);
    }

    /// <summary>The document once for each value in it, with that value replaced.</summary>
    private static List<string> Twisted(JsonNode root, string odd)
    {
        var twisted = new List<string>();
        foreach (var path in Paths(root))
        {
            var copy = root.DeepClone();
            var parent = path[..^1].Aggregate(copy, (node, step) => step is string name ? node![name]! : node![(int)step]!);
            var value = JsonNode.Parse(odd);
            if (path[^1] is string last)
            {
                parent[last] = value;
            }
            else
            {
                parent[(int)path[^1]] = value;
            }

            twisted.Add(copy.ToJsonString());
        }

        return twisted;
    }

    private static IEnumerable<object[]> Paths(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Paths(field.Value).Select(rest => (object[])[field.Key, .. rest]).Prepend([field.Key])),
        JsonArray items => items.SelectMany((item, at) => Paths(item).Select(rest => (object[])[at, .. rest]).Prepend([at])),
        _ => [],
    };

    private static IEnumerable<string> Payloads() => ApiSpec.Shared("specs/payloads/telegram") is { } folder
        ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(path => !path.Contains("entity-parse"))
        : [];
}
