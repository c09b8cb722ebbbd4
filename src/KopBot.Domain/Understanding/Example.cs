namespace KopBot.Domain.Understanding;

/// <summary>A sentence that people say when they want a dialog.</summary>
/// <param name="Intent">The dialog's name, with dashes, such as <c>harga-lpg</c>.</param>
/// <param name="Text">The sentence as it is typed in a chat.</param>
public sealed record Example(string Intent, string Text);
