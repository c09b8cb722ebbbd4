namespace KopBot.Storage;

/// <summary>The store cannot be reached for a while: nothing was kept, or nobody knows whether it was. Workers wait and resume,
/// webhooks answer 503 so that the outside repeats.</summary>
/// <param name="why">What the database said.</param>
/// <param name="inner">The driver's exception.</param>
public sealed class StoreUnavailable(string why, Exception? inner = null) : Exception(why, inner);
