using System.Text.Json;
using KopBot.Channels;
using KopBot.Channels.WhatsApp;
using KopBot.Storage;
using KopBot.Tests.Channels.Telegram.Fake;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class ReactionTests
{
    private readonly FakeTime _time = new();
    private readonly Campaign _campaign;
    private readonly Verdicts _verdicts;

    public ReactionTests()
    {
        _campaign = new(_time, NullLogger.Instance);
        _verdicts = new(_campaign);
    }

    /// <summary>Every code of the published tables, with what is to be done about it.</summary>
    private static readonly Dictionary<int, string> Expected = new()
    {
        [0] = "fatal-config", [1] = "retry-few", [2] = "retry", [3] = "fatal-config", [4] = "throttle-app", [10] = "fatal-config", [33] = "fatal-config",
        [100] = "bug", [102] = "fatal-config", [190] = "fatal-config", [200] = "fatal-config", [299] = "fatal-config", [368] = "account-pause", [80007] = "throttle-account",
        [130429] = "throttle-number", [130472] = "no-retry", [130497] = "no-retry", [130501] = "bug", [131000] = "retry-few", [131005] = "fatal-config",
        [131008] = "bug", [131009] = "bug", [131016] = "retry", [131021] = "no-retry", [131026] = "contact-undeliverable", [131030] = "config",
        [131031] = "account-pause", [131037] = "account-pause", [131042] = "account-pause", [131045] = "fatal-config", [131047] = "switch-to-template",
        [131048] = "campaign-pause", [131049] = "no-retry-24h", [131050] = "opt-out-marketing", [131051] = "inbound: polite reply", [131052] = "ask-resend",
        [131053] = "retry-few", [131056] = "throttle-pair", [131057] = "retry", [131062] = "fallback", [131063] = "config", [131064] = "account-pause",
        [132000] = "bug", [132001] = "bug", [132005] = "bug", [132007] = "bug", [132008] = "bug", [132012] = "bug", [132015] = "campaign-pause",
        [132016] = "campaign-pause", [132068] = "bug", [132069] = "throttle", [133016] = "throttle", [135000] = "retry-few", [137000] = "resend-without-hash",
        [139100] = "-",
    };

    public static TheoryData<int> Codes => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_gets_its_reaction(int code)
    {
        var first = Verdict(code);
        var fourth = Verdict(code, attempt: 4);
        var fits = Expected[code] switch
        {
            "fatal-config" or "account-pause" => first is SendResult.Later { Whole: true, After.TotalMinutes: >= 1 },
            "retry" => first is SendResult.Later { After.TotalSeconds: >= 1 } && fourth is SendResult.Later,
            "retry-few" or "resend-without-hash" => first is SendResult.Later { Whole: false } && fourth is SendResult.Never { Closed: false },
            "throttle-app" or "throttle-account" or "throttle-number" or "throttle" => first is SendResult.Later { Whole: true, After.TotalSeconds: >= 1 and < 2 },
            "throttle-pair" => first is SendResult.Later { Whole: false, After.TotalSeconds: 1 } && fourth is SendResult.Later { After.TotalSeconds: 64 },
            "switch-to-template" or "fallback" => first is SendResult.Later { UntilHeard: true, After.TotalDays: 30 },
            "contact-undeliverable" => first is SendResult.Later { UntilHeard: true, After.TotalHours: 6 } && fourth is SendResult.Never { Closed: true },
            "no-retry-24h" => first is SendResult.Later { After.TotalHours: 24 } && fourth is SendResult.Never,
            "campaign-pause" => first is SendResult.Later { After.TotalHours: 1 } && _campaign.Holds(Row(1, Priority.Announcement)) is SendResult.Later,
            "config" => first is SendResult.Never { Closed: false } or SendResult.Later { After.TotalHours: 1 },
            "bug" when code is > 132000 and < 132013 or 132000 => first is SendResult.Later { After.TotalHours: 1 } && fourth is SendResult.Never { Closed: false },
            _ => first is SendResult.Never { Closed: false },
        };
        Assert.True(fits, $"{code} {Expected[code]}: {first} then {fourth}");
    }

    [Fact]
    public void No_code_of_the_published_tables_is_left_out()
    {
        if (ApiSpec.Shared("reference/whatsapp-error-reactions.json") is not { } file)
        {
            return;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var row in json.RootElement.EnumerateArray())
        {
            Assert.Equal(row.GetProperty("reaction").GetString(), Expected.GetValueOrDefault(row.GetProperty("code").GetInt32(), "missing"));
        }
    }

    [Theory]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(401, true)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    public void A_code_that_nobody_knows_is_told_by_its_status(int status, bool again) =>
        Assert.Equal(again, _verdicts.On(new(987654, status, "new"), Row(1, Priority.Reply)) is SendResult.Later);

    [Theory]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(0, false)]
    public void A_code_that_nobody_knows_hurts_its_own_row_only(int status, bool lasts)
    {
        foreach (var code in (int[])[131066, Reactions.NoNumber])
        {
            var tries = Enumerable.Range(1, 3).Select(attempt => _verdicts.On(new(code, status, "new"), Row(attempt, Priority.Reply))).ToList();
            Assert.DoesNotContain(tries, one => one is SendResult.Later { Whole: true });
            var (first, second) = (((SendResult.Later)tries[0]).After, ((SendResult.Later)tries[1]).After);
            Assert.True(status is 401 or 403 ? (first.TotalHours, second.TotalHours) is (1, 1) : first < second);
            Assert.Equal(lasts, tries[2] is SendResult.Later);
        }
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public void A_refusal_without_a_code_stops_the_channel(int status) =>
        Assert.True(_verdicts.On(new(Reactions.NoAnswer, status, "no JSON"), Row(9, Priority.Reply)) is SendResult.Later { Whole: true });

    [Theory]
    [InlineData("-9223372036854775808", Reactions.NoNumber)]
    [InlineData("9223372036854775807", Reactions.NoNumber)]
    [InlineData("1e400", Reactions.NoNumber)]
    [InlineData("\"kode\"", Reactions.NoNumber)]
    [InlineData("{}", Reactions.NoNumber)]
    [InlineData("null", Reactions.NoAnswer)]
    [InlineData("131026", 131026)]
    [InlineData("\"131026\"", 131026)]
    public void A_code_is_read_whatever_it_is(string json, int code)
    {
        using var document = JsonDocument.Parse($"{{\"code\":{json}}}");
        Assert.Equal(code, Failure.Of(new(document.RootElement), 0).Code);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 4)]
    [InlineData(3, 16)]
    [InlineData(6, 1024)]
    [InlineData(7, 3600)]
    [InlineData(50, 3600)]
    public void One_person_is_left_alone_for_four_to_the_power_of_the_failures(int attempt, int seconds)
    {
        var later = Assert.IsType<SendResult.Later>(Verdict(131056, attempt));
        Assert.Equal(seconds, later.After.TotalSeconds);
    }

    [Fact]
    public void Announcements_rest_for_an_hour_and_answers_do_not()
    {
        Assert.Null(_campaign.Holds(Row(1, Priority.Announcement)));
        Verdict(131048);
        Assert.Null(_campaign.Holds(Row(1, Priority.Reply)));
        Assert.IsType<SendResult.Later>(_campaign.Holds(Row(1, Priority.Reminder)));
        _time.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        Assert.IsType<SendResult.Later>(_campaign.Holds(Row(1, Priority.Announcement)));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(_campaign.Holds(Row(1, Priority.Announcement)));
    }

    private static Sending Row(int attempt, Priority priority) => new(1, new("whatsapp", "6281234567890"), priority, new() { Text = "Halo" }, attempt, null, null);

    private SendResult Verdict(int code, int attempt = 1) => _verdicts.On(new(code, 400, "why"), Row(attempt, Priority.Announcement));
}
