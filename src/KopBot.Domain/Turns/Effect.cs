namespace KopBot.Domain.Turns;

/// <summary>
/// A change of the lasting data that a turn decides upon. The store applies the effects of a turn in order, in the same
/// transaction that ends the turn. Every effect is idempotent or has a key that makes a second one impossible.
/// </summary>
public abstract record Effect;
