namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>The name of a koperasi as people write it; which one it is, is looked up by the dialog.</summary>
public sealed class KoperasiKind : TextKind
{
    /// <inheritdoc/>
    public override string Name => "koperasi";

    /// <inheritdoc/>
    public override string Example => "KDMP Way Batang";
}
