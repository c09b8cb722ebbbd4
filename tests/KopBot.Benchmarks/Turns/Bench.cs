using KopBot.Dialogs;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Benchmarks.Turns;

/// <summary>A bendahara in the middle of a report, and everything that a turn asks for, without a store.</summary>
internal sealed class Bench
{
    public const string Key = "lapor/K7/2025-09";

    private static readonly Address Chat = new("bench", "1");

    private readonly Dictionary<Lookup, object> _found;
    private readonly Conversation _conversation;
    private readonly Facts _facts;
    private Outcome.Played? _asked;

    /// <param name="koperasi">How many koperasi there are; their prices and names are the store's, their regions are known here.</param>
    public Bench(int koperasi)
    {
        var regions = new RegionTree([
            new Region("18", "Lampung", 1), new Region("18.13", "Pesisir Barat", 2), new Region("18.13.01", "Pesisir Tengah", 3),
            .. Enumerable.Range(1, koperasi).Select(n => new Region($"18.13.01.{n:000000}", $"Desa {n}", 4))]);
        Knowledge = DialogFolder.Load(Folder(), new Dinas { Wilayah = "18.13" }, regions, false, []);
        var profil = new ProfilKoperasi("K7", 7, "Koperasi Desa Merah Putih Seray", "18.13.01.000007") { Gerai = ["sembako", "lpg"] };
        var at = new DateTimeOffset(2025, 10, 6, 2, 0, 0, TimeSpan.Zero);
        _found = new()
        {
            [new KoperasiOf("K7")] = (IReadOnlyList<ProfilKoperasi>)[profil],
            [new LaporanBefore("lapor", "K7", "2025-09", 3)] = (IReadOnlyList<Laporan>)[],
            [new LaporanOf("lapor", "K7", "2025-09")] = (IReadOnlyList<Laporan>)[],
            [new DraftOf(Key)] = new Draft(Key, [.. Lines(at)]),
        };
        _facts = new Facts { Now = at, Person = new Person("P1", "Bu Rina", [new Role(RoleKinds.Pengurus, "K7", "18.13.01.000007")]) };
        var periode = new Entry { Move = Move.Answer, Question = "periode", Value = "2025-09", At = at };
        _conversation = new Conversation
        {
            Stack = [new Frame { Dialog = "lapor", Draft = Key, Log = [periode] }],
            Offer = new Offer("simpanan_sukarela", "", [], false, false),
        };
    }

    public Knowledge Knowledge { get; }

    /// <summary>Plays a turn as the worker does for somebody who wrote lately: with everything at hand.</summary>
    public Outcome Play(string words) => Play(_conversation, new Content.Text(words));

    /// <summary>The same for somebody who presses the last button of the question that is open.</summary>
    public Outcome Press()
    {
        _asked ??= (Outcome.Played)Play("ringkasan");
        return Play(_asked.Conversation, new Content.Press(_asked.Bubbles[^1].Buttons[^1].Data));
    }

    private Outcome Play(Conversation conversation, Content content)
    {
        var incoming = new Incoming { Chat = Chat, From = Chat, Id = "1", At = _facts.Now, Content = content };
        return Turn.Play(Knowledge, conversation, _facts with { Found = new(_found.GetValueOrDefault) }, incoming);
    }

    public Answers Walked() => Answers.Of([], ((Draft)_found[new DraftOf(Key)]).Log);

    public Journey Walk() =>
        Journey.Walk(Knowledge.Dialogs["lapor"], Walked(), new(), _ => new Asking { Today = DateOnly.FromDateTime(_facts.Now.UtcDateTime) });

    private static IEnumerable<Entry> Lines(DateTimeOffset at)
    {
        (string, string)[] answers = [("gerak_anggota", "in_l=1;in_p=2;out_l=0;out_p=0"), ("anggota", "L=21;P=25"), ("simpanan_pokok", "300000"), ("simpanan_wajib", "460000")];
        return answers.Select((answer, n) => new Entry { Move = Move.Answer, Question = answer.Item1, Value = answer.Item2, Raw = answer.Item2, By = "P1", At = at.AddMinutes(n - 9) });
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "dialogs", "lapor.yaml")))
            {
                return Path.Combine(folder.FullName, "dialogs");
            }
        }

        throw new DirectoryNotFoundException("There is no folder dialogs above the benchmarks.");
    }
}
