namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A photo that came with the message.</summary>
public sealed class PhotoKind : FileKind
{
    /// <inheritdoc/>
    public override string Name => "photo";

    /// <inheritdoc/>
    public override string Example => "file:9f86d081884c7d65:foto.jpg";

    /// <inheritdoc/>
    protected override string Help => "Mohon kirim fotonya.";
}
