namespace KopBot.Storage.Sql;

/// <summary>How a piece of writing ended.</summary>
/// <typeparam name="T">Its result.</typeparam>
/// <param name="Value">The result.</param>
/// <param name="Keep">Whether what it wrote stays.</param>
internal readonly record struct Verdict<T>(T Value, bool Keep);
