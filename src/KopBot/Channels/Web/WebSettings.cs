namespace KopBot.Channels.Web;

/// <summary>What is set below <c>Channels:Web</c>.</summary>
internal sealed class WebSettings
{
    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they are.</param>
    public WebSettings(IConfiguration configuration)
    {
        Secret = configuration["Channels:Web:Secret"] ?? "";
        Open = configuration.GetValue("Demo", false);
        if (Secret.Length > 0 && string.IsNullOrWhiteSpace(Secret))
        {
            throw new WrongSetting("Channels:Web:Secret", "holds only spaces.", "Give it a long random word, or leave it out.");
        }
    }

    /// <summary>The word with which a server of the dinas asks for tokens; empty when none is set.</summary>
    public string Secret { get; }

    /// <summary>Whether anyone may get a token, as in a demo.</summary>
    public bool Open { get; }

    /// <summary>Whether anybody can get a token at all.</summary>
    public bool Usable => Open || Secret.Length > 0;
}
