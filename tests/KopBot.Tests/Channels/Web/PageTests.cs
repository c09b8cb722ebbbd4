using KopBot.Tests.Requires;

namespace KopBot.Tests.Channels.Web;

/// <summary>The page in a real browser.</summary>
public sealed class PageTests
{
    [ChromiumFact]
    public async Task A_visitor_chooses_a_persona_and_chats_with_words_and_buttons()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 1280);
        visitor.Picture("1280-pilih");
        visitor.Choose("bendahara");
        visitor.Sees("Selamat datang, Bendahara.\nTulis lapor untuk mulai.");

        visitor.Press("Mulai lapor");
        visitor.Sees("Anda menekan: lapor");
        visitor.Press("Ya, betul");
        visitor.Sees("Anda menekan: ya#1");
        visitor.Say("12 juta");
        visitor.Sees("Anda menulis: 12 juta");
        visitor.Picture("1280-satu");

        Assert.Equal("Mulai lapor", visitor.Bubbles()[1]);
        Assert.DoesNotContain(visitor.Bubbles(), bubble => bubble.Contains("/start"));
        visitor.Await("ticks", () => (long)visitor.Script("return document.querySelectorAll('.mine:not(.sent)').length") == 0);
        Assert.Empty(visitor.Complaints());
    }

    [ChromiumFact]
    public async Task Two_phones_stand_side_by_side_and_talk_on_their_own()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 1400);
        visitor.Choose("bendahara");
        visitor.Sees("Selamat datang, Bendahara.");
        visitor.Choose("dinas");
        visitor.Sees("Selamat datang, Petugas dinas.");

        visitor.Say("dari dinas", "[data-persona=dinas].phone");
        visitor.Say("dari bendahara", "[data-persona=bendahara].phone");
        visitor.Sees("Anda menulis: dari dinas", "[data-persona=dinas].phone");
        visitor.Sees("Anda menulis: dari bendahara", "[data-persona=bendahara].phone");
        visitor.Picture("1400-dua");

        Assert.DoesNotContain(visitor.Bubbles("[data-persona=dinas].phone"), bubble => bubble.Contains("bendahara"));
        Assert.Equal(2L, visitor.Script("return [...document.querySelectorAll('.phone')].filter(p => p.offsetWidth > 300).length"));
    }

    [ChromiumFact]
    public async Task At_360_points_one_phone_fills_the_screen_and_tabs_lead_to_the_other()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 360, 640);
        visitor.Picture("360-pilih");
        visitor.Choose("bendahara");
        visitor.Say("panjang");
        visitor.Sees("60. Baris yang panjang");
        visitor.Picture("360-satu");
        Assert.Equal(360L, visitor.Script("return document.querySelector('.phone.active').offsetWidth"));
        Assert.Equal(360L, visitor.Script("return document.documentElement.scrollWidth"));
        Assert.Equal(true, visitor.Script("const b = document.querySelector('.phone.active .send').getBoundingClientRect(); return b.bottom <= 640 && b.right <= 360"));

        visitor.Click(".tabs .more");
        visitor.Choose("dinas");
        visitor.Sees("Selamat datang, Petugas dinas.");
        visitor.Picture("360-dua");
        Assert.Equal(1L, visitor.Script("return [...document.querySelectorAll('.phone')].filter(p => p.offsetWidth > 0).length"));
        visitor.Click(".tabs button:first-child");

        visitor.Sees("60. Baris yang panjang");
        Assert.Empty(visitor.Complaints());
    }

    [ChromiumFact]
    public async Task A_picture_of_the_bot_is_shown_and_a_file_of_the_visitor_is_sent()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 1280);
        visitor.Choose("bendahara");
        visitor.Say("gambar");
        visitor.Sees("Ini gambarnya.");
        visitor.Await("the picture", () => visitor.Script("return [...document.querySelectorAll('.theirs .picture img')].some(i => i.naturalWidth === 1)"));
        var path = Path.Combine(Directory.CreateTempSubdirectory("kopbot-file-").FullName, "nota.txt");
        await File.WriteAllTextAsync(path, "12 juta");

        visitor.Attach(path);

        visitor.Sees("Berkas nota.txt: 7 bita.");
        visitor.Picture("1280-berkas");
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Empty(visitor.Complaints());
    }

    [ChromiumFact]
    public async Task A_visitor_corrects_and_quotes_an_own_bubble()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 1280);
        visitor.Choose("umum");
        visitor.Say("12 juta");
        visitor.Sees("Anda menulis: 12 juta");

        visitor.Press("Ubah");
        visitor.Script("document.querySelector('.phone.active textarea').value = ''");
        visitor.Say("13 juta");
        visitor.Sees("Diubah menjadi: 13 juta");
        visitor.Press("Balas");
        visitor.Say("14 juta");
        visitor.Sees("Kutipan True: 14 juta");

        Assert.Equal("13 juta", visitor.Bubbles()[1]);
        Assert.Equal(1L, visitor.Script("return document.querySelectorAll('.edited').length"));
        visitor.Picture("1280-ubah");
    }

    [ChromiumFact]
    public async Task What_was_written_while_the_service_was_away_is_sent_when_it_is_back_and_nothing_is_lost()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 1280);
        visitor.Choose("bendahara");
        visitor.Say("satu");
        visitor.Sees("Anda menulis: satu");

        await rig.Down();
        visitor.SeesState("menyambung kembali");
        visitor.Say("dua");
        visitor.Picture("1280-putus");
        await rig.Up(rig.Root.Port, TimeProvider.System);

        visitor.Sees("Anda menulis: dua");
        visitor.SeesState("tersambung");
        Assert.Equal(1, visitor.Bubbles().Count(bubble => bubble == "dua"));
    }

    [ChromiumFact]
    public async Task A_reloaded_page_shows_the_chat_again_and_a_new_one_begins_empty()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 1280);
        visitor.Choose("umum");
        visitor.Say("satu");
        visitor.Sees("Anda menulis: satu");

        visitor.Visit(rig);
        visitor.Sees("Anda menulis: satu");
        visitor.Click(".phone.active .fresh");

        visitor.Await("an empty chat", () => visitor.Bubbles() is ["Selamat datang."]);
    }

    [ChromiumFact]
    public async Task Words_of_a_bubble_never_become_markup()
    {
        await using var rig = await Served();
        using var visitor = new Visitor(rig, 1280);
        visitor.Choose("umum");
        visitor.Say("jahat");
        visitor.Sees("<b>tebal</b>");

        Assert.Equal("Coba KopBot", visitor.Script("return document.title"));
        Assert.Equal("https://kopdes.example/a?b=1", visitor.Script("return document.querySelector('.theirs .words a').href"));
        Assert.Equal("<b>tebal</b>", visitor.Script("return [...document.querySelectorAll('.theirs .words strong')].at(-1).textContent"));
        Assert.Equal(0L, visitor.Script("return document.querySelectorAll('.words img').length"));
    }

    private static async Task<WebRig> Served()
    {
        WebRig? rig = null;
        var bot = new PageBot(() => rig!.Files);
        return rig = await WebRig.Live(bot.Answer);
    }
}
