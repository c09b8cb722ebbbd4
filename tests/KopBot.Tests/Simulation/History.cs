using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Workers;

namespace KopBot.Tests.Simulation;

/// <summary>One history: three officers of two koperasi, one to three replicas, and everything that can go wrong between them.</summary>
internal sealed class History
{
    private const int MostSteps = 60_000;
    private readonly FakeTime _time = new();
    private readonly Fate _fate;
    private readonly PlayTurn _play;
    private readonly List<Replica> _replicas = [];

    public History(int seed, PlayTurn play)
    {
        (_fate, _play, Truth) = (new Fate(seed), play, new Truth(_time));
        Network = new Network(_fate);
        Person("1", "Rina", "K1");
        Person("2", "Budi", "K1");
        Person("3", "Sari", "K2");
    }

    public Truth Truth { get; }

    public Network Network { get; }

    /// <summary>Lets it happen.</summary>
    /// <returns>Whether it came to its end.</returns>
    public bool Run()
    {
        for (var replica = _fate.Pick(3); replica >= 0; replica--)
        {
            _replicas.Add(Start());
        }

        foreach (var phone in Network.Phones.Values)
        {
            phone.Begin();
        }

        for (var step = 0; step < MostSteps; step++)
        {
            Happen();
            if (Truth.AtRest && Network.Idle && Network.Phones.Values.All(phone => phone.Receipt.Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    private void Happen()
    {
        switch (_fate.Pick(10))
        {
            case 0:
                _time.Advance(TimeSpan.FromMilliseconds(1 + _fate.Pick(_fate.Strikes(30) ? 90_000 : 900)));
                break;
            case 1 or 2:
                Network.Deliver(_replicas);
                break;
            default:
                if (_fate.Waiting > 0)
                {
                    _fate.Release();
                }

                break;
        }

        if (_fate.Strikes(150))
        {
            var at = _fate.Pick(_replicas.Count);
            var dead = _replicas[at];
            _fate.Forget(dead);
            _replicas[at] = Start();
            if (_fate.Pick(2) == 0)
            {
                Truth.Free(dead, lives: false);
            }
        }

        // Whoever lost the database for a moment may be taken for dead while it goes on.
        if (_fate.Strikes(300))
        {
            Truth.Free(_replicas[_fate.Pick(_replicas.Count)], lives: true);
        }
    }

    private Replica Start() => new(Truth, _fate, Network, _time, _play);

    private void Person(string id, string name, string koperasi)
    {
        var address = new Address("sim", id);
        Truth.People[address.ToString()] = new Person(id, name, [new Role(RoleKinds.Pengurus, koperasi, "18.13.01.2001")]);
        Truth.Koperasi[koperasi] = new ProfilKoperasi(koperasi, koperasi[1] - '0', $"Koperasi {koperasi}", "18.13.01.2001");
        Network.Phones[address] = new Phone(Network, _time, address, _fate);
    }
}
