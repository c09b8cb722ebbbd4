using KopBot.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Workers;

namespace KopBot.Tests.Simulation;

/// <summary>
/// Ten thousand histories of crashes, repeated and reordered deliveries, lost leases, jumping clocks, uncertain sends, competing
/// replicas and a database that goes away. <c>KOPBOT_SEED</c> replays one.
/// </summary>
public class SimulationTests
{
    private const int Seeds = 10_000;
    private static readonly Lazy<PlayTurn> Play = new(() =>
    {
        var knowledge = DialogFolder.Load(Path.Combine(Sources.Root, "dialogs"), new Dinas { Wilayah = "18.13" }, RegionTree.Empty, false, []);
        return (conversation, facts, incoming) => Turn.Play(knowledge, conversation, facts, incoming);
    });

    [Fact]
    public void In_ten_thousand_histories_nothing_is_lost_and_nothing_happens_twice()
    {
        var replay = Environment.GetEnvironmentVariable("KOPBOT_SEED");
        var seeds = replay is null ? Enumerable.Range(1, Seeds) : [int.Parse(replay, System.Globalization.CultureInfo.InvariantCulture)];
        var failures = seeds.AsParallel().Select(seed => (seed, wrong: Judge(seed))).Where(one => one.wrong.Count > 0).Take(5).ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures.Select(one => $"KOPBOT_SEED={one.seed}: {string.Join("; ", one.wrong)}")));
    }

    /// <summary>Judges by what the phones wrote down and what was kept, and by nothing else.</summary>
    private static List<string> Judge(int seed)
    {
        var history = new History(seed, Play.Value);
        var wrong = new List<string>();
        if (!history.Run())
        {
            wrong.AddRange(history.Network.Phones.Values.Where(phone => phone.Receipt.Length == 0).Select(phone => $"somebody waits before \"{phone.Screen}\""));
            wrong.Add("no end");
            return wrong;
        }

        if (history.Truth.SetAsides > 0)
        {
            wrong.Add($"{history.Truth.SetAsides} messages were set aside");
        }

        foreach (var reports in history.Truth.Laporan.GroupBy(report => (report.Koperasi, report.Periode)))
        {
            if (!reports.Select(report => report.Versi).SequenceEqual(Enumerable.Range(1, reports.Count())))
            {
                wrong.Add($"{reports.Key} has the versions {string.Join(",", reports.Select(report => report.Versi))}");
            }
        }

        foreach (var koperasi in new[] { "K1", "K2" }.Where(id => history.Truth.Laporan.Count(report => report.Koperasi == id && report.Versi == 1) != 1))
        {
            wrong.Add($"{koperasi} has no report or several");
        }

        wrong.AddRange(history.Network.Phones.Values.SelectMany(phone => phone.Answered).SelectMany(answer => Lost(history, answer)));
        return wrong;
    }

    /// <summary>Every answer stands in the log once, under the question that was on the screen, with the value that was meant.</summary>
    private static IEnumerable<string> Lost(History history, (string Bubble, string Question, string Value) answer)
    {
        var lines = history.Truth.Drafts.Values.SelectMany(draft => draft).Where(line => line.Bubble == answer.Bubble && line.Move == Move.Answer).ToList();
        if (lines.Count != 1)
        {
            yield return $"the answer {answer.Bubble} to {answer.Question} stands {lines.Count} times in the log";
        }
        else if (lines[0].Question != answer.Question || (answer.Value.Length > 0 && lines[0].Value != answer.Value))
        {
            yield return $"the answer {answer} is kept as {lines[0].Question} = {lines[0].Value}";
        }
    }
}
