using System.Text.Json.Nodes;
using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Storage;

namespace KopBot;

/// <summary>
/// The health pages. <c>/healthz/live</c> says that the process answers. <c>/healthz/ready</c> tells of the store and of each channel:
/// 503 when the store cannot be read, 200 otherwise, because one channel with a wrong token is no reason to take the others away.
/// </summary>
internal static class Health
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    /// <summary>Maps both pages.</summary>
    /// <param name="app">The web server.</param>
    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz/live", (HttpContext http) => Write(http, 200, new() { ["status"] = "ok" }));
        app.MapGet("/healthz/ready", Ready);
    }

    private static async Task Ready(HttpContext http)
    {
        var trouble = await StoreTrouble(http);
        var channels = new JsonArray();
        foreach (var channel in http.RequestServices.GetServices<IChannel>())
        {
            channels.Add(new JsonObject { ["name"] = channel.Name, ["working"] = channel.Health.Working, ["why"] = channel.Health.Why });
        }

        var all = channels.All(channel => (bool)channel!["working"]!);
        await Write(http, trouble is null ? 200 : 503, new()
        {
            ["status"] = trouble is not null ? "down" : all ? "ok" : "degraded",
            ["store"] = new JsonObject { ["working"] = trouble is null, ["why"] = trouble ?? "" },
            ["channels"] = channels,
        });
    }

    private static async Task<string?> StoreTrouble(HttpContext http)
    {
        var archive = http.RequestServices.GetRequiredService<IArchive>();
        try
        {
            await archive.Find(new KoperasiOf("K1"), http.RequestAborted).WaitAsync(Most, http.RequestAborted);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception is TimeoutException ? "no answer within two seconds" : exception.GetType().Name;
        }
    }

    private static Task Write(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(body.ToJsonString());
    }
}
