using KopBot.Domain.Koperasi;
using KopBot.Domain.Koperasi.Acts;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Workers;

namespace KopBot.Tests.Workers;

/// <summary>Requests for membership that wait: the pengurus are reminded after 3 days, the dinas is told after 7, each once.</summary>
public sealed class UnansweredTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Asked = new(2025, 10, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot-unanswered").FullName;
    private IDatabase _store = null!;

    public async Task InitializeAsync()
    {
        _store = Stores.Open($"sqlite:{Path.Combine(_folder, "a.db")}", new FakeTime());
        await _store.Prepare(None);
        await _store.Apply([new OpenTiket(Tiket("ANG-1"))], None);
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    [Theory]
    [InlineData(2.99, "")]
    [InlineData(3, "ingat:daftar-anggota:3:ANG-1")]
    [InlineData(6.99, "ingat:daftar-anggota:3:ANG-1")]
    [InlineData(7, "ingat:daftar-anggota:7:ANG-1")]
    [InlineData(13.99, "ingat:daftar-anggota:7:ANG-1")]
    [InlineData(14, "")]
    public async Task On_its_days_somebody_is_reminded(double days, string reminder) =>
        Assert.Equal(reminder, string.Join(' ', (await Due(days)).Select(each => each.Id)));

    [Fact]
    public async Task The_pengurus_of_that_koperasi_read_how_to_answer()
    {
        var reminder = Assert.Single(await Due(3));
        Assert.Equal("Permohonan menjadi anggota dari *Sari* sudah menunggu 3 hari. Nomornya *ANG-1*. Ketik *jawab permintaan anggota* untuk menerima atau menolak.", reminder.Teks);
        Assert.Equal([RoleKinds.Pengurus, "K7"], [.. reminder.Sasaran.Roles, .. reminder.Sasaran.Koperasi]);
    }

    [Fact]
    public async Task The_dinas_reads_whose_pengurus_it_has_to_call()
    {
        var reminder = Assert.Single(await Due(7));
        Assert.Equal("Permohonan menjadi anggota *ANG-1* dari Sari sudah 7 hari belum dijawab pengurus.\nKoperasi: KDMP Way Batang\nMohon pengurusnya dihubungi.", reminder.Teks);
        Assert.Equal([RoleKinds.Dinas, "18.13"], [.. reminder.Sasaran.Roles, .. reminder.Sasaran.Wilayah, .. reminder.Sasaran.Koperasi]);
    }

    [Fact]
    public async Task Nobody_is_reminded_twice_of_the_same()
    {
        Assert.True(await _store.Apply([new PlanPengumuman(Assert.Single(await Due(3)))], None));
        Assert.Empty(await Due(3.5));
        Assert.True(await _store.Apply([new PlanPengumuman(Assert.Single(await Due(7)))], None));
        Assert.Empty(await Due(8));
    }

    [Fact]
    public async Task Who_answered_is_not_reminded()
    {
        await _store.Apply([new OpenTiket(Tiket("ANG-2")), new OpenTiket(Tiket("ADU-3") with { Status = "Diterima" })], None);
        await _store.Apply([new MoveTiket("ANG-1", RequestsMembership.Waiting, "Ditolak", "", "P9", Asked)], None);
        Assert.Equal("ingat:daftar-anggota:3:ANG-2", Assert.Single(await Due(3)).Id);
    }

    private static Tiket Tiket(string nomor) => new(nomor, "daftar-anggota", RequestsMembership.Waiting)
    {
        Oleh = "P1", OlehNama = "Sari", Alamat = Address.Parse("telegram:1"), Koperasi = "K7", Wilayah = "18.13.01.1005", Pada = Asked,
        Isi = [KeyValuePair.Create("Koperasi", "KDMP Way Batang")],
    };

    private async Task<List<Pengumuman>> Due(double days)
    {
        var now = Asked.AddDays(days);
        var found = new List<Pengumuman>();
        foreach (var due in Unanswered.Due(now))
        {
            var waiting = (IReadOnlyList<Tiket>)await _store.Find(due, None);
            found.AddRange(waiting.Select(tiket => Unanswered.About(due, tiket, new Dinas { Wilayah = "18.13" }, now)));
        }

        return found;
    }
}
