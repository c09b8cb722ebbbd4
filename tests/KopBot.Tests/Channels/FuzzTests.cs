using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using KopBot.Channels.Telegram;
using KopBot.Channels.Web;
using KopBot.Channels.WhatsApp;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.Channels.Web;
using KopBot.Tests.Channels.WhatsApp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace KopBot.Tests.Channels;

/// <summary>
/// Mutated real calls at everything that the outside can call: never an answer of 500, never an exception behind a 503, never an
/// effect without a right signature.
/// </summary>
public sealed class FuzzTests : IAsyncLifetime
{
    private const string Secret = "rahasia-aplikasi";
    private const string Message = """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp",
        "metadata":{"display_phone_number":"62811","phone_number_id":"106"},"contacts":[{"profile":{"name":"Sari"},"wa_id":"6281234567890","user_id":"ID.77"}],
        "messages":[{"from":"6281234567890","id":"wamid.A","timestamp":"1759716000","type":"text","text":{"body":"lapor"},"context":{"id":"wamid.B"}},
        {"from":"6281234567890","id":"wamid.C","timestamp":1759716001,"type":"image","image":{"id":"1","mime_type":"image/jpeg","caption":"x"}},
        {"from":"6281234567890","id":"wamid.D","type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"wa:lagi:9:x","title":"L"}}},
        {"from":"6281234567890","id":"wamid.E","type":"system","system":{"type":"user_changed_number","wa_id":"6289999","user_id":"ID.78"}}],
        "statuses":[{"id":"wamid.F","status":"failed","timestamp":"1759716000","errors":[{"code":131026,"error_data":{"details":"x"}}]},
        {"id":"wamid.G","status":"read","timestamp":"1759716000","pricing":{"billable":true,"category":"utility","type":"regular"}}],
        "user_preferences":[{"wa_id":"6281234567890","value":"stop"}]}}]}]}
        """;

    private const string Update = """
        {"update_id":10,"message":{"message_id":5,"date":1759716000,"chat":{"id":77,"type":"private","first_name":"Sari"},"from":{"id":77,"is_bot":false,"first_name":"Sari"},
        "text":"/start DEMO-7","entities":[{"type":"bot_command","offset":0,"length":6}],"reply_to_message":{"message_id":4,"date":1,"chat":{"id":77,"type":"private"},"text":"a"}}}
        """;

    private const string Activity = """
        {"type":"message","id":"a1","from":{"id":"dl_1","name":"Sari","role":"user"},"text":"lapor","locale":"id-ID","value":{"postBack":true},"replyToId":"b1",
        "channelData":{"clientActivityID":"c1","edits":"a0"},"attachments":[{"contentType":"image/png","contentUrl":"data:image/png;base64,iVBORw0KGgo=","name":"a.png"}],
        "entities":[{"type":"ClientCapabilities"}],"timestamp":"2025-10-06T02:00:00Z"}
        """;

    private readonly RecordingStore _store = new();
    private readonly Faultfinder _faults = new();
    private readonly HttpClient _http = new();
    private readonly FakeTime _time = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(_faults);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Demo"] = "true",
            ["Channels:WhatsApp:PhoneNumberId"] = "106", ["Channels:WhatsApp:AccessToken"] = "EAA", ["Channels:WhatsApp:AppSecret"] = Secret, ["Channels:WhatsApp:VerifyToken"] = "kata",
            ["Channels:Telegram:Token"] = "111:AAA", ["Channels:Telegram:Mode"] = "webhook", ["Channels:Telegram:PublicUrl"] = "https://a.test", ["Channels:Telegram:SecretToken"] = "rahasia",
        }).Build();
        var loggers = LoggerFactory.Create(logging => logging.AddProvider(_faults));
        new WhatsAppChannel(_store, new MemoryFiles(), new WishRegistry(), new MemoryWhatsAppLog(), settings, TimeProvider.System, loggers.CreateLogger<WhatsAppChannel>()).Map(_app);
        new TelegramChannel(_store, new MemoryFiles(), settings, TimeProvider.System, loggers.CreateLogger<TelegramChannel>()).Map(_app);
        new WebChannel(_store, new MemoryFiles(), new MemoryWebLog(), settings, _time, loggers.CreateLogger<WebChannel>()).Map(_app);
        await _app.StartAsync();
        _http.BaseAddress = new(_app.Urls.First());
        _http.Timeout = TimeSpan.FromSeconds(20);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task WhatsApp_withstands_what_is_signed(int seed)
    {
        await Storm(seed, [Message, .. Shared("whatsapp", "*.webhook.json")], (body, _) => Post("/whatsapp/webhook", body, ("X-Hub-Signature-256", Sign(body))), names: true);
        var good = Encoding.UTF8.GetBytes(Message.Replace("wamid.A", "wamid.Z"));
        Assert.Equal(200, await Post("/whatsapp/webhook", good, ("X-Hub-Signature-256", Sign(good))));
        Assert.Contains(_store.Accepted, one => one.Id is "wamid.Z");
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00x")]
    public async Task A_name_of_half_a_surrogate_costs_WhatsApp_and_Telegram_nothing_else(string half)
    {
        var everywhere = Encoding.UTF8.GetBytes(Message.Replace("{\"", $$"""{"{{half}}":1,""" + "\"").Replace("}", $$""","{{half}}":[]}"""));
        Assert.Contains(await Post("/whatsapp/webhook", everywhere, ("X-Hub-Signature-256", Sign(everywhere))), new[] { 200, 503 });
        Assert.Equal(["wamid.A", "wamid.C"], _store.Accepted.Select(one => one.Id).Order());
        foreach (var odd in (string[])[$$"""{"{{half}}":1,"update_id":1}""", $$"""{"update_id":1,"{{half}}":1}""", $$"""{"{{half}}":1,"update_id":1,"message":7}""", $$"""{"update_id":1,"message":{"{{half}}":1} }"""])
        {
            Assert.Equal(200, await Post("/telegram/webhook", Encoding.UTF8.GetBytes(odd), ("X-Telegram-Bot-Api-Secret-Token", "rahasia")));
            var batch = UpdateReader.Read(Encoding.UTF8.GetBytes($$"""{"{{half}}":1,"ok":true,"result":[{{odd}},{{Update}}]}"""));
            Assert.Equal((10L, true, 2), (batch.Last, batch.Whole, batch.Updates.Count + batch.Unreadable));
            Assert.Contains(batch.Updates, one => one.UpdateId is 10);
            var alone = UpdateReader.Read(Encoding.UTF8.GetBytes($$"""{"ok":true,"result":[{{odd}}]}"""));
            Assert.Equal((1L, true), (alone.Last, alone.Whole));
        }

        Assert.True(_faults.Seen.IsEmpty, $"{_faults.Seen.FirstOrDefault()}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Telegram_withstands_what_bears_the_secret(int seed)
    {
        await Storm(seed, [Update, .. Shared("telegram", "*.update.json")], (body, _) => Post("/telegram/webhook", body, ("X-Telegram-Bot-Api-Secret-Token", "rahasia")));
        Assert.Equal(200, await Post("/telegram/webhook", Encoding.UTF8.GetBytes(Update.Replace("10,", "999999,")), ("X-Telegram-Bot-Api-Secret-Token", "rahasia")));
        Assert.Contains(_store.Accepted, one => one.Id.EndsWith("/999999", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Direct_Line_withstands_what_it_is_sent(int seed)
    {
        using var given = await _http.PostAsync("/directline/v3/directline/tokens/generate", Json("{}"));
        using var generated = System.Text.Json.JsonDocument.Parse(await given.Content.ReadAsStringAsync());
        _http.DefaultRequestHeaders.Authorization = new("Bearer", generated.RootElement.GetProperty("token").GetString());
        using var opened = await _http.PostAsync("/directline/v3/directline/conversations", Json("{}"));
        _http.DefaultRequestHeaders.Authorization = null;
        using var started = System.Text.Json.JsonDocument.Parse(await opened.Content.ReadAsStringAsync());
        var path = $"/directline/v3/directline/conversations/{started.RootElement.GetProperty("conversationId").GetString()}/activities";
        var token = "Bearer " + started.RootElement.GetProperty("token").GetString();
        string[] paths = [path, path, path.Replace("activities", "upload?userId=u"), "/directline/v3/directline/conversations", "/directline/v3/directline/tokens/generate", "/directline/v3/directline/tokens/refresh"];
        await Storm(seed, [Activity], (body, dice) => Post(paths[dice.Next(paths.Length)], body, ("Authorization", token)));
        Assert.Equal(200, await Post(path, Encoding.UTF8.GetBytes("{\"type\":\"message\",\"from\":{\"id\":\"u\"},\"text\":\"halo\"}"), ("Authorization", token)));
    }

    [Fact]
    public async Task Without_a_right_signature_there_is_never_an_effect()
    {
        var mutations = new Mutations(9);
        var dice = new Random(9);
        for (var round = 0; round < 300; round++)
        {
            var body = mutations.Of(Message);
            var good = Sign(body);
            string[] signatures = ["", good[..^1] + (good[^1] is '0' ? '1' : '0'), Sign([.. body, 1]), "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData("lain"u8, body)), new string('a', dice.Next(200))];
            Assert.Equal(401, await Post("/whatsapp/webhook", body, ("X-Hub-Signature-256", signatures[dice.Next(5)])));
            Assert.Equal(401, await Post("/telegram/webhook", mutations.Of(Update), ("X-Telegram-Bot-Api-Secret-Token", dice.Next(2) is 0 ? "" : "rahasiA")));
            Assert.Contains(await Post("/directline/v3/directline/conversations/x/activities", mutations.Of(Activity), ("Authorization", "Bearer e30.e30.AAAA")), new[] { 401, 403, 404 });
        }

        Assert.Empty(_store.Accepted);
    }

    private static string Sign(byte[] body) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>Published payloads, where they are at hand, made to name our number.</summary>
    private static IEnumerable<string> Shared(string folder, string pattern) =>
        ApiSpec.Shared($"specs/payloads/{folder}") is not { } path ? []
        : Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order()
            .Select(File.ReadAllText)
            .Select(text => System.Text.RegularExpressions.Regex.Replace(text, "\"phone_number_id\":\\s*\"[^\"]*\"", "\"phone_number_id\":\"106\""));

    private async Task Storm(int seed, List<string> bodies, Func<byte[], Random, Task<int>> post, bool names = false)
    {
        var (mutations, dice) = (new Mutations(seed, names), new Random(seed));
        for (var round = 0; round < 600; round++)
        {
            var source = bodies[round % bodies.Count];
            var body = round < bodies.Count ? Encoding.UTF8.GetBytes(source) : mutations.Of(source);
            var status = await post(body, dice);
            _time.Advance(TimeSpan.FromSeconds(1));
            // A failure that is told before the send was settled is asked for again, and no exception stands behind that.
            var again = status is 503 && source.Contains("statuses");
            Assert.True(status is > 0 and < 500 || again, $"seed {seed} round {round}: {status}\n{Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(2000, body.Length)))}");
            Assert.True(_faults.Seen.IsEmpty, $"seed {seed} round {round}: {_faults.Seen.FirstOrDefault()}");
        }
    }

    private async Task<int> Post(string path, byte[] body, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var response = await _http.SendAsync(request);
        return (int)response.StatusCode;
    }

    /// <summary>Remembers every error that is logged with an exception.</summary>
    private sealed class Faultfinder : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<Exception> Seen { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error && exception is not null)
            {
                Seen.Enqueue(exception);
            }
        }

        public void Dispose()
        {
        }
    }
}
