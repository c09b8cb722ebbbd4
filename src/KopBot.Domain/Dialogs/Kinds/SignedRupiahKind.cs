namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>An amount of money in whole rupiah that may be a loss: "rugi 500rb", "(500.000)".</summary>
public sealed class SignedRupiahKind : RupiahKind
{
    /// <inheritdoc/>
    public override string Name => "rupiah-signed";

    /// <inheritdoc/>
    public override string Example => "rugi 1,2jt";

    /// <inheritdoc/>
    protected override bool IsSigned => true;
}
