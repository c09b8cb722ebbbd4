namespace KopBot.Domain.Turns;

/// <summary>
/// A question about the past that a turn asks before it can be played: the shell answers it from the archive and plays the same
/// turn again. A look-up is a record, so equal questions are asked once.
/// </summary>
public abstract record Lookup;

/// <summary>A look-up with the type of its answer.</summary>
/// <typeparam name="TAnswer">What the archive gives; never null: "nothing" is an empty list or a record that says so.</typeparam>
public abstract record Lookup<TAnswer> : Lookup
    where TAnswer : class;
