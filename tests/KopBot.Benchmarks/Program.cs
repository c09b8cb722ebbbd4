using BenchmarkDotNet.Running;
using KopBot.Benchmarks.Rig;
using KopBot.Benchmarks.Understanding;

// rig [--people=N] [--reports=N] [--store=SETTING] [--replicas=N]  the whole way, over a Telegram server
// pace [--people=N] [--rate=N] [--seconds=N]            latency at a steady rate beside an announcement
// store [--store=SETTING]                               whole turns, against a store alone
// national [--store=SETTING] [--koperasi=N]             the size of the nation: import, recap, announcement
// memory [--store=SETTING] [--conversations=N]          what the process keeps resident with so many open conversations
// start [--store=SETTING]                               from the start of the process to the first answer
// announce [--channel=whatsapp] [--store=SETTING] [--people=N]  the pace of an announcement to a server that enforces its limits
// growth [--store=SETTING]                              the cost of a turn with 1,000, 10,000 and 100,000 koperasi and conversations
// understanding                                         how well sentences are understood: ten folds and the blind set
// questions [all]                                       how questions find their answers, in eight folds; near: what single sentences find
// turn [N]                                              plays one turn over and over, for a profiler
// micro [--filter *Turn*]                               BenchmarkDotNet; the same for anything else
var rest = args.Skip(1).ToArray();
switch (args.FirstOrDefault())
{
    case "rig":
        await EndToEnd.Run(RigOptions.Read(rest));
        break;
    case "pace":
        await Pace.Run(RigOptions.Read(rest));
        break;
    case "store":
        await KopBot.Benchmarks.StoreRun.Run(rest);
        break;
    case "national":
        await KopBot.Benchmarks.National.NationalRun.Run(RigOptions.Read(rest));
        break;
    case "memory":
        await MemoryRun.Run(RigOptions.Read(rest));
        break;
    case "start":
        await StartRun.Run(RigOptions.Read(rest));
        break;
    case "announce":
        await AnnounceRun.Run(RigOptions.Read(rest));
        break;
    case "growth":
        await KopBot.Benchmarks.GrowthRun.Run(RigOptions.Read(rest));
        break;
    case "echo":
        await EchoBot.Run(new Uri(rest[0]), rest[1]);
        break;
    case "turn":
        KopBot.Benchmarks.Turns.OverAndOver.Run(rest.Length > 0 ? int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
        break;
    case "understanding":
        Evaluation.Print(Console.Out);
        break;
    case "near":
        Questions.Near(Console.In, Console.Out);
        break;
    case "questions":
        Questions.Print(Console.Out, rest.Length > 0);
        break;
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(RigOptions).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(RigOptions).Assembly).Run(args);
        break;
}
