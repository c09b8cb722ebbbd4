using System.Text.RegularExpressions;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Simulation;

/// <summary>An officer with a phone, who files the report by answering what stands on the screen, and writes down what was answered to what.</summary>
internal sealed partial class Phone
{
    private readonly Network _network;
    private readonly FakeTime _time;
    private readonly Address _address;
    private readonly (string Asked, string Question, string Words, string Value)[] _script;
    private string _seen = "";
    private int _said;

    public Phone(Network network, FakeTime time, Address address, Fate fate)
    {
        (_network, _time, _address) = (network, time, address);
        (string, string, string, string) Rupiah(string asked, string question, long unit) => (1 + fate.Pick(9)) is var n
            ? (asked, question, unit == 1_000_000 ? $"{n}jt" : $"{n}00rb", $"{n * unit}")
            : default;
        var (men, women) = (fate.Pick(4), fate.Pick(4));
        _script =
        [
            ("untuk bulan apa", "", "ya", ""),
            ("anggota masuk dan keluar", "gerak_anggota", $"masuk {men + women} (L{men} P{women}), keluar ga ada", ""),
            ("jumlah anggota di akhir", "anggota", $"L {20 + men} P {20 + women}", $"L={20 + men};P={20 + women}"),
            Rupiah("simpanan pokok yang", "simpanan_pokok", 100_000),
            Rupiah("simpanan wajib", "simpanan_wajib", 100_000),
            Rupiah("simpanan sukarela", "simpanan_sukarela", 100_000),
            Rupiah("biaya operasional", "biaya", 1_000_000),
            ("kendala", "kendala", "pasar", ""),
            ("Ketik *kirim*", "", "kirim", ""),
        ];
    }

    /// <summary>The receipt that was seen; empty while there is none.</summary>
    public string Receipt { get; private set; } = "";

    /// <summary>The bubbles that answered a question, with the question and the value where it was a number.</summary>
    public List<(string Bubble, string Question, string Value)> Answered { get; } = [];

    /// <summary>What stands on the screen, for the story of a failed history.</summary>
    public string Screen => _seen;

    public void Begin() => Say("lapor");

    public void Hear(Bubble bubble)
    {
        if (bubble.Text == _seen)
        {
            return;
        }

        _seen = bubble.Text;
        if (ReceiptPattern().Match(bubble.Text) is { Success: true } receipt && !bubble.Text.Contains("Perbaikan untuk", StringComparison.Ordinal))
        {
            Receipt = receipt.Value;
            return;
        }

        var asked = bubble.Text.Contains("Ketik *kirim*", StringComparison.Ordinal) || bubble.Text.Contains("lalu ketik *kirim*", StringComparison.Ordinal)
            ? _script[^1]
            : _script.Where(line => line.Asked.Length > 0 && bubble.Text.Contains(line.Asked, StringComparison.Ordinal))
                .OrderBy(line => bubble.Text.LastIndexOf(line.Asked, StringComparison.Ordinal)).Last();
        Say(asked.Words);
        if (asked.Question.Length > 0)
        {
            Answered.Add(($"{_address}/{_said}", asked.Question, asked.Value));
        }
    }

    private void Say(string words) => _network.Post(new Incoming
    {
        Chat = _address,
        From = _address,
        Id = $"{_address.Id}-{++_said}",
        Bubble = $"{_said}",
        At = _time.GetUtcNow(),
        Content = new Content.Text(words),
    });

    [GeneratedRegex("LPR-[0-9-]+")]
    private static partial Regex ReceiptPattern();
}
