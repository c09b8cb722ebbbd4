namespace KopBot.Domain.Reading.Slots;

/// <summary>What an item of a counting sentence is.</summary>
internal enum SlotMark
{
    /// <summary>A word that names a slot, such as <c>laki</c> or <c>masuk</c>.</summary>
    Label,

    /// <summary>A number, or "ga ada" for zero.</summary>
    Number,

    /// <summary>The word before a total.</summary>
    Total,

    /// <summary>Semua: the slot named is the only one.</summary>
    All,

    /// <summary>The end of a clause.</summary>
    Stop,

    /// <summary>A parenthesis, which also ends a clause but not what it belongs to.</summary>
    Bracket,

    /// <summary>A word that nobody taught us.</summary>
    Strange,
}

/// <summary>An item of a counting sentence.</summary>
/// <param name="Mark">What it is.</param>
/// <param name="Slot">The slot that a label names; empty otherwise.</param>
/// <param name="Value">The number; null unless it is one.</param>
/// <param name="IsWord">Whether a zero was said as "ga ada".</param>
internal sealed record SlotItem(SlotMark Mark, string Slot = "", Numbers.Value? Value = null, bool IsWord = false)
{
    /// <summary>The number as a value.</summary>
    public decimal Number => Value?.Main ?? 0;
}
