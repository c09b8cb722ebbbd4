using KopBot.Domain.Turns;

namespace KopBot.Workers;

/// <summary>Plays a turn over the dialogs that are loaded now. Pure: the same arguments give the same outcome.</summary>
/// <param name="conversation">The conversation as it stands.</param>
/// <param name="facts">What is known.</param>
/// <param name="incoming">The message.</param>
public delegate Outcome PlayTurn(Conversation conversation, Facts facts, Incoming incoming);
