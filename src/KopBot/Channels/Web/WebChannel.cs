using KopBot.Channels.Web.Activities;
using KopBot.Channels.Web.DirectLine;
using KopBot.Channels.Web.Streams;
using KopBot.Channels.Web.Tokens;
using KopBot.Storage;

namespace KopBot.Channels.Web;

/// <summary>
/// The web: Direct Line 3.0, so that existing Bot Framework web chats work, and KopBot's own page. Sending a bubble means writing
/// it to the conversation's transcript, from which open sockets and later calls read it.
/// </summary>
[WantedBy("Channels:Web:Enabled", Unset = true)]
public sealed class WebChannel : IChannel
{
    private readonly Desk desk;
    private readonly Outgoing outgoing;
    private readonly Attached attached;

    /// <summary>Makes the channel.</summary>
    /// <param name="store">The inbox.</param>
    /// <param name="files">Where files are kept.</param>
    /// <param name="log">The transcripts.</param>
    /// <param name="configuration">The settings; those below <c>Channels:Web</c> and <c>Demo</c> are read.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where faults are told.</param>
    public WebChannel(
        IStore store, IFiles files, IWebLog log, IConfiguration configuration, TimeProvider time, ILogger<WebChannel> logger)
    {
        var settings = new WebSettings(configuration);
        var key = new SigningKey(settings.Secret, log);
        desk = new(store, files, log, key, new(), new(100, 20, time), settings, time, logger);
        attached = new(files, key);
        outgoing = new(attached);
        Health = settings.Usable
            ? ChannelHealth.Good
            : new(false, "Nobody can get a token: set Channels:Web:Secret, or Channels:Web:Enabled to false.");
    }

    /// <inheritdoc />
    public string Name => "web";

    /// <inheritdoc />
    public int Lanes => 16;

    /// <inheritdoc />
    public ChannelHealth Health { get; }

    /// <inheritdoc />
    public void Map(IEndpointRouteBuilder routes)
    {
        PageFiles.Map(routes);
        var edge = new Edge(desk.Logger);
        routes.MapGet("/files/{hash}/{name}", edge.Around(new FileCall(desk).Give));
        foreach (var prefix in Here.Prefixes)
        {
            MapDirectLine(routes, prefix, edge);
        }
    }

    /// <inheritdoc />
    public Task Listen(CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task<SendResult> Send(Sending sending, CancellationToken stop)
    {
        var conversation = sending.Chat.Id;
        if (!ConversationCalls.IsName(conversation))
        {
            return new SendResult.Never("No conversation of the web has such a name.", Closed: true);
        }

        var activity = await outgoing.Write(sending, desk.Time.GetUtcNow(), stop);
        await desk.Log.Append(conversation, $"out:{sending.Id}", activity.ToJsonString(Answer.Plain), stop);
        desk.Listeners.Wake(conversation);
        return new SendResult.Sent(activity.Text("id"));
    }

    /// <inheritdoc />
    public Task<byte[]?> Fetch(Domain.Turns.FileRef file, CancellationToken stop) =>
        file.Hash.Length > 0 ? desk.Files.Open(file.Hash, stop) : Task.FromResult<byte[]?>(null);

    private void MapDirectLine(IEndpointRouteBuilder routes, string prefix, Edge edge)
    {
        var entrance = new Entrance(desk);
        var tokens = new TokenCalls(desk, entrance);
        var conversations = new ConversationCalls(desk, entrance);
        var intake = new Intake(desk);
        var activities = new ActivityCalls(desk, conversations, attached, intake);
        var stream = edge.Around(new StreamCall(desk, entrance, activities).Open);
        routes.MapPost($"{prefix}/tokens/generate", edge.Around(tokens.Generate));
        routes.MapPost($"{prefix}/tokens/refresh", edge.Around(tokens.Refresh));
        routes.MapPost($"{prefix}/conversations", edge.Around(conversations.Start));
        routes.MapGet($"{prefix}/conversations/{{conversation}}", edge.Around(conversations.Resume));
        routes.MapPost($"{prefix}/conversations/{{conversation}}/activities", edge.Around(activities.Post));
        routes.MapGet($"{prefix}/conversations/{{conversation}}/activities", edge.Around(activities.Read));
        routes.MapPost($"{prefix}/conversations/{{conversation}}/upload", edge.Around(new UploadCall(conversations, attached, intake).Take));
        routes.MapGet($"{prefix}/session/getsessionid", edge.Around(tokens.Session));
        routes.MapGet(
            $"{prefix}/conversations/{{conversation}}/stream",
            routes.CreateApplicationBuilder().UseWebSockets().Use(_ => stream).Build());
        routes.MapMethods($"{prefix}/{{**rest}}", [HttpMethods.Options], Edge.Preflight);
        routes.Map($"{prefix}/{{**rest}}", edge.Around(_ => Task.FromResult<IResult>(
            Answer.Refuse(404, "NotFound", "Direct Line 3.0 has no such call."))));
    }
}
