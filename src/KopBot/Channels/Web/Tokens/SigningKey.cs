using System.Security.Cryptography;
using System.Text;

namespace KopBot.Channels.Web.Tokens;

/// <summary>
/// The key that signs. It follows from the secret; without one it is drawn once and kept in the transcripts' own store, so that
/// tokens survive a restart and every replica reads those of the others.
/// </summary>
/// <param name="secret">The secret; empty when none is set.</param>
/// <param name="log">Where a drawn key is kept.</param>
internal sealed class SigningKey(string secret, IWebLog log)
{
    private Signer? signer = secret.Length > 0 ? new(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "kopbot web"u8)) : null;

    /// <summary>What signs with the key.</summary>
    /// <param name="stop">Ends the call.</param>
    public async ValueTask<Signer> Signer(CancellationToken stop)
    {
        if (signer is { } known)
        {
            return known;
        }

        var drawn = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        await log.Append("", "signing-key", $"\"{drawn}\"", stop);
        var kept = await log.Read("", 0, 1, stop);
        return signer = new(Convert.FromHexString(kept[0].Activity.Trim('"')));
    }
}
