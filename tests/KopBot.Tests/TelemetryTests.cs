using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KopBot.Tests.Channels.Telegram.Fake;
using KopBot.Tests.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace KopBot.Tests;

/// <summary>The metrics and traces that the manual names arrive at a collector, and nothing of the talk goes along.</summary>
public sealed partial class TelemetryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-otlp").FullName;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("http/protobuf", "/v1/metrics", "/v1/traces")]
    [InlineData("grpc", "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", "/opentelemetry.proto.collector.trace.v1.TraceService/Export")]
    public async Task What_the_manual_names_arrives_at_a_collector(string protocol, string metrics, string traces)
    {
        await using var collector = await Collect(protocol is "grpc" ? HttpProtocols.Http2 : HttpProtocols.Http1);
        await using var telegram = await FakeTelegram.Start();
        await using var kopbot = await KopBotProcess.Start(
            _folder, $"Store=sqlite:{Path.Combine(_folder, "a.db")}", $"Dialogs={Path.Combine(Sources.Root, "dialogs")}", "Demo=true", "Channels:Web:Enabled=false",
            $"Channels:Telegram:Token={telegram.Bot.Token}", $"Channels:Telegram:ApiRoot={telegram.Root}",
            $"OpenTelemetry:Endpoint={collector.Urls.First()}", $"OpenTelemetry:Protocol={protocol}");
        var sari = telegram.Person(4_711_000_111);
        sari.Say("harga gas di bintuhan");
        await sari.Next(TimeSpan.FromSeconds(30));
        Assert.Equal(0, await kopbot.Stop());
        var (measured, traced) = (Of(metrics), Of(traces));
        Assert.All(Documented(), name => Assert.Contains(name, measured, StringComparison.Ordinal));
        Assert.Contains("http.client.request.duration", measured, StringComparison.Ordinal);
        Assert.Contains("turn", traced, StringComparison.Ordinal);
        foreach (var secret in new[] { "bintuhan", "4711000111", telegram.Bot.Token })
        {
            Assert.DoesNotContain(secret, measured + traced, StringComparison.Ordinal);
        }
    }

    /// <summary>The names in the manual's table, but that of WhatsApp, which is not switched on here.</summary>
    private static List<string> Documented()
    {
        var names = Name().Matches(File.ReadAllText(Path.Combine(Sources.Root, "docs", "operations.md"))).Select(match => match.Groups[1].Value)
            .Where(name => !name.Contains("whatsapp", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, names.Count);
        return names;
    }

    private string Of(string path) => string.Concat(_received.Where(one => one.Path == path).Select(one => Encoding.Latin1.GetString(one.Body)));

    private async Task<WebApplication> Collect(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        var app = builder.Build();
        app.Run(Receive);
        await app.StartAsync();
        return app;
    }

    private async Task Receive(HttpContext call)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        _received.Enqueue((call.Request.Path, body.ToArray()));
        call.Response.ContentType = call.Request.ContentType;
        if (call.Response.SupportsTrailers())
        {
            // An empty message, and that all is well.
            call.Response.DeclareTrailer("grpc-status");
            await call.Response.Body.WriteAsync(new byte[5]);
            call.Response.AppendTrailer("grpc-status", "0");
        }
    }

    [GeneratedRegex(@"^\| `(kopbot\.[a-z.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Name();
}
