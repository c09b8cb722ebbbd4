using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>A call that was made.</summary>
/// <param name="Name"><c>messages</c>, <c>read</c>, <c>media</c>, <c>link</c>, <c>download</c> or <c>number</c>.</param>
/// <param name="Status">What it was answered with.</param>
/// <param name="Body">The request; null for calls without one.</param>
/// <param name="At">When.</param>
public sealed record CallMade(string Name, int Status, JsonObject? Body, DateTimeOffset At);

/// <summary>
/// Meta's Cloud API on a loopback port, as faithful as a business can tell: tokens, limits of messages, windows, buckets, tiers,
/// media, templates, statuses, and webhooks that repeat and reorder.
/// </summary>
public sealed class FakeCloud : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FakePerson> _people = new();
    private readonly WebApplication _app;
    private long _lastId;

    private FakeCloud(FakeOptions options)
    {
        Options = options;
        (Media, Limits) = (new(options.Time), new(options.Time));
        (Pump, Life, Desk) = (new(this), new(this), new(this));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MaxRequestBodySize = 120 * 1024 * 1024;
        });
        _app = builder.Build();
        _app.Run(Serve);
    }

    public FakeOptions Options { get; }

    /// <summary>The address for <c>Channels:WhatsApp:GraphRoot</c>.</summary>
    public Uri Root { get; private set; } = null!;

    public MetaPump Pump { get; }

    public Lifecycle Life { get; }

    public MediaStore Media { get; }

    public Limits Limits { get; }

    public Faults Faults { get; } = new();

    /// <summary>Takes messages of the business.</summary>
    public MessageDesk Desk { get; }

    /// <summary>The approved templates, name and language.</summary>
    public ConcurrentDictionary<string, string> Templates { get; } = new() { ["kabar_dinas"] = "id" };

    /// <summary>All calls, in order, where the fake remembers.</summary>
    public ConcurrentQueue<CallMade> Calls { get; } = new();

    /// <summary>Calls that do not fit the published specification.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>Starts a server.</summary>
    public static async Task<FakeCloud> Start(FakeOptions? options = null)
    {
        var fake = new FakeCloud(options ?? new());
        await fake._app.StartAsync();
        var address = fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        fake.Root = new(address);
        return fake;
    }

    /// <summary>Somebody with that number.</summary>
    public FakePerson Person(string number, string name = "Sari") => _people.TryGetValue(number, out var known) ? known : Enter(new(this, number, $"ID.{number}77", name));

    /// <summary>Makes somebody known under number and identifier.</summary>
    public FakePerson Enter(FakePerson person) => _people[person.User] = _people[person.Number] = person;

    /// <summary>The person behind a number or an identifier; null for nobody on WhatsApp.</summary>
    public FakePerson? Find(string id) => _people.GetValueOrDefault(id);

    /// <summary>A new identifier of a message.</summary>
    public string NewId() => $"wamid.HBgN{Convert.ToHexString(BitConverter.GetBytes(Interlocked.Increment(ref _lastId)))}FAKE==";

    /// <summary>The calls of a name.</summary>
    public IEnumerable<CallMade> CallsOf(string name) => Calls.Where(call => call.Name == name);

    public async ValueTask DisposeAsync()
    {
        Pump.Dispose();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private async Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value!.Trim('/').Split('/');
        var post = HttpMethods.IsPost(http.Request.Method);
        if (path is ["unduh", var link])
        {
            await Download(http, link);
        }
        else if (!Authorized(http))
        {
            await Write(http, Answer.Fail(401, 190, "Invalid OAuth access token"));
        }
        else if (post && path is [var by, var from, "messages"])
        {
            await Messages(http, from, by);
        }
        else
        {
            var name = post && path is [_, _, "media"] ? "media" : path is [_, var id] && id == Options.PhoneNumberId ? "number" : "link";
            var fault = Faults.Of(name);
            var answer = fault?.Instead ?? await Other(http, name, path);
            await Finish(http, name, null, answer, fault);
        }
    }

    private bool Authorized(HttpContext http) => http.Request.Headers.Authorization == $"Bearer {Options.Token}";

    private async Task Messages(HttpContext http, string from, string by)
    {
        JsonObject? body;
        try
        {
            body = await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body, cancellationToken: http.RequestAborted);
        }
        catch (JsonException)
        {
            body = null;
        }

        var name = body?["status"] is null ? "messages" : "read";
        var fault = Faults.Of(name);
        var answer = fault?.Instead
            ?? (from != Options.PhoneNumberId ? Answer.Fail(400, 33, "Unsupported post request") : body is null ? Answer.Fail(400, 100, "Invalid parameter") : Desk.Take(body, fault?.Late ?? 0, by));
        await Finish(http, name, body, answer, fault);
    }

    private async Task<Answer> Other(HttpContext http, string name, string[] path)
    {
        if (name is "media")
        {
            var form = await http.Request.ReadFormAsync();
            var whole = form["messaging_product"] == "whatsapp" && form.ContainsKey("type") && form.Files.GetFile("file") is not null;
            return whole ? Answer.Ok(new() { ["id"] = await Upload(form.Files.GetFile("file")!) }) : Answer.Fail(400, 100, "Invalid parameter", "messaging_product, type and file are needed");
        }

        return name is "number" ? Answer.Ok(new() { ["id"] = path[1], ["display_phone_number"] = Options.DisplayNumber, ["verified_name"] = "Dinas Koperasi", ["quality_rating"] = "GREEN" })
            : Media.Find(path[^1]) is { } file ? Answer.Ok(new()
            {
                ["messaging_product"] = "whatsapp", ["id"] = path[^1], ["url"] = $"{Root}unduh/{Media.Link(path[^1])}", ["mime_type"] = file.Type, ["file_size"] = file.Content.Length,
            })
            : Answer.Fail(400, 100, "Unsupported get request. Object does not exist");
    }

    private async Task<string> Upload(IFormFile file)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        return Media.Keep(content.ToArray(), file.ContentType, webhook: false);
    }

    private async Task Download(HttpContext http, string link)
    {
        var fault = Faults.Of("download");
        var found = fault is null && Authorized(http) ? Media.Linked(link) : null;
        Remember("download", found is null ? 404 : 200, null);
        http.Response.StatusCode = fault?.Instead?.Status ?? (found is null ? 404 : 200);
        await http.Response.Body.WriteAsync(found?.Content ?? []);
    }

    private async Task Finish(HttpContext http, string name, JsonObject? body, Answer answer, Fault? fault)
    {
        Remember(name, answer.Status, body);
        if (fault?.Cut is true)
        {
            http.Abort();
            return;
        }

        await Write(http, answer);
    }

    private void Remember(string name, int status, JsonObject? body)
    {
        if (Options.Remember)
        {
            Calls.Enqueue(new(name, status, body, Options.Time.GetUtcNow()));
        }
    }

    private static Task Write(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.Body.StartsWith('{') ? "application/json" : "text/html";
        return http.Response.WriteAsync(answer.Body);
    }
}
