using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>
/// A Telegram server on a loopback port, as faithful as a bot can tell: updates and their confirmation, conflicts, webhooks with
/// repeats, error texts, limits, files. Its bots know nothing of it but the address.
/// </summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    private static readonly Dictionary<string, IMethod> Methods = typeof(IMethod).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(IMethod)))
        .ToDictionary(type => type.Name, type => (IMethod)Activator.CreateInstance(type)!, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a path begins with that tells who calls, such as <c>/by-3/bot...</c>.</summary>
    private const string Mark = "/by-";

    private readonly ConcurrentDictionary<string, FakeBot> _bots = new();
    private readonly FakeOptions _options;
    private readonly WebApplication _app;

    private FakeTelegram(FakeOptions options)
    {
        _options = options;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 60 * 1024 * 1024;
        });
        _app = builder.Build();
        _app.Run(Serve);
        Bot = Add(options.Token, options.Username);
    }

    /// <summary>The address for <c>Channels:Telegram:ApiRoot</c>.</summary>
    public Uri Root { get; private set; } = null!;

    /// <summary>The first bot.</summary>
    public FakeBot Bot { get; }

    /// <summary>Starts a server.</summary>
    public static async Task<FakeTelegram> Start(FakeOptions? options = null)
    {
        var fake = new FakeTelegram(options ?? new());
        await fake._app.StartAsync();
        var address = fake._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        fake.Root = new(address);
        return fake;
    }

    /// <summary>The method of that name, in any case; null when there is none.</summary>
    public static IMethod? MethodNamed(string name) => Methods.GetValueOrDefault(name);

    /// <summary>Makes another bot.</summary>
    public FakeBot Add(string token, string username) => _bots[token] = new(token, username, _options);

    /// <summary>Takes a token back, as @BotFather does.</summary>
    public void Revoke(FakeBot bot) => _bots.TryRemove(bot.Token, out _);

    /// <summary>Gives a token back to a bot that lost it.</summary>
    public void Restore(FakeBot bot) => _bots[bot.Token] = bot;

    /// <summary>A person in the private chat with the first bot.</summary>
    public SimulatedPerson Person(long id, string firstName = "Sari", string? lastName = null) => new(Bot, new(id, firstName, lastName));

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots.Values)
        {
            bot.Webhook.Dispose();
            bot.Queue.Interrupt();
        }

        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private Task Serve(HttpContext http)
    {
        var whole = http.Request.Path.Value!;
        var marked = whole.StartsWith(Mark, StringComparison.Ordinal) ? Math.Max(Mark.Length, whole.IndexOf('/', 1)) : 0;
        var (path, by) = (whole[marked..], marked > 0 ? whole[Mark.Length..marked] : "");
        var file = path.StartsWith("/file/bot", StringComparison.Ordinal);
        var rest = file ? path.AsSpan(9) : path.StartsWith("/bot", StringComparison.Ordinal) ? path.AsSpan(4) : [];
        var slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return Write(http, Answer.Fail(404, "Not Found"));
        }

        var token = rest[..slash].ToString();
        var name = rest[(slash + 1)..].ToString();
        return token.StartsWith('0') || token.Length > 80 || !token.Contains(':')
            ? Write(http, Answer.Fail(401, "Unauthorized: invalid token specified"))
            : !_bots.TryGetValue(token, out var bot) ? Write(http, Answer.Fail(401, "Unauthorized"))
            : file ? Download(http, bot, name)
            : Methods.TryGetValue(name, out var method) ? Serve(http, bot, name, method, by)
            : Write(http, Answer.Fail(404, "Not Found: method not found"));
    }

    private async Task Serve(HttpContext http, FakeBot bot, string name, IMethod method, string by)
    {
        using var parameters = await Read(http.Request);
        if (parameters is null)
        {
            await Write(http, Answer.Bad("can't parse request"));
            return;
        }

        var fault = bot.Faults.Of(name);
        if (fault?.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, _options.Time, http.RequestAborted);
        }

        var answer = fault?.Instead ?? await Try(new(bot, name, parameters, http.RequestAborted) { By = by }, method);
        Remember(bot, name, parameters, answer);
        if (fault?.Cut is true)
        {
            http.Abort();
            return;
        }

        await Write(http, answer);
    }

    private async ValueTask<Answer> Try(Call call, IMethod method)
    {
        if (_options.Validate && ApiSpec.Instance?.Check(call.Method, call.Parameters).ToList() is { Count: > 0 } wrong)
        {
            wrong.ForEach(call.Bot.Complaints.Enqueue);
        }

        try
        {
            return await method.Answer(call);
        }
        catch (Refused e)
        {
            return e.Answer;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Answer.Bad("can't parse request: " + e.Message);
        }
    }

    private static async Task<Parameters?> Read(HttpRequest request)
    {
        try
        {
            return await Parameters.Read(request);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private void Remember(FakeBot bot, string name, Parameters parameters, Answer answer)
    {
        if (_options.Remember)
        {
            var details = parameters.Names.Distinct().ToDictionary(one => one, one => parameters.Text(one) ?? parameters.Element(one)?.GetRawText() ?? "(file)");
            bot.Calls.Enqueue(new(name, parameters.Whole("chat_id") ?? 0, answer.Status, _options.Time.GetUtcNow(), details));
        }
    }

    private static async Task Download(HttpContext http, FakeBot bot, string path)
    {
        if (bot.Faults.Of("download")?.Instead is { } instead)
        {
            await Write(http, instead);
        }
        else if (bot.Linked(path) is { } file)
        {
            http.Response.ContentType = "application/octet-stream";
            http.Response.ContentLength = file.Content.Length;
            await http.Response.Body.WriteAsync(file.Content, http.RequestAborted);
        }
        else
        {
            await Write(http, Answer.Fail(404, "Not Found"));
        }
    }

    private static async Task Write(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Body.Length;
        if (answer.RetryAfter > 0)
        {
            http.Response.Headers.RetryAfter = answer.RetryAfter.ToString();
        }

        await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }
}
