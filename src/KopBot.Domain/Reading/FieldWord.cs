namespace KopBot.Domain.Reading;

/// <summary>A word that answers any question without a value.</summary>
public enum FieldWord
{
    /// <summary>There was none: nihil, kosong, ga ada.</summary>
    Zero,

    /// <summary>Not known yet: belum tahu, nyusul.</summary>
    Unknown,

    /// <summary>Go on without an answer: lewati.</summary>
    Skip,

    /// <summary>As last time: sama, tetap, idem.</summary>
    Same,
}
