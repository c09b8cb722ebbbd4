using System.Globalization;
using System.Text;
using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Tests.Reading;

public class RoundTripTests
{
    private static readonly string[] Ones = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

    private static IEnumerable<long> Numbers()
    {
        for (var number = 0L; number <= 2000; number++)
        {
            yield return number;
        }

        var random = new Random(20251023);
        for (var digits = 4; digits <= 15; digits++)
        {
            for (var turn = 0; turn < 400; turn++)
            {
                var number = random.NextInt64((long)Math.Pow(10, digits - 1), (long)Math.Pow(10, digits));
                var zeros = (long)Math.Pow(10, random.Next(0, digits));
                yield return turn % 2 == 0 ? number : Math.Max(1, number / zeros) * zeros;
            }
        }

        yield return 999_999_999_999;
        yield return 999_999_999_999_999;
    }

    /// <summary>After a million or more, a remainder below a thousand is spoken short: "dua juta lima ratus" may be 2,5 juta.</summary>
    private static bool IsSpokenShort(long number) => number >= 1_000_000 && number % 1_000_000 is >= 10 and < 1000 && number % 5 == 0;

    [Fact]
    public void What_is_written_in_words_is_read_back_over_the_whole_range() => Assert.All(Numbers(), number =>
    {
        var read = NumberReader.Read(Terbilang.Of(number));
        if (IsSpokenShort(number))
        {
            Assert.Contains(number, Assert.IsType<Reading<Amount>.Ask>(read).Candidates.Select(amount => amount.Value));
        }
        else
        {
            Assert.Equal(number, Assert.IsType<Reading<Amount>.Ok>(read).Value.Value);
        }
    });

    [Fact]
    public void Words_spelled_by_a_second_hand_are_read_too() => Assert.All(Numbers().Where(number => number is > 0 and < 1_000_000), number =>
        Assert.Equal(number, Assert.IsType<Reading<Amount>.Ok>(NumberReader.Read(Naive(number))).Value.Value));

    [Fact]
    public void Figures_are_read_back_over_the_whole_range() => Assert.All(Numbers(), number =>
        Assert.Equal(number, Assert.IsType<Reading<Amount>.Ok>(NumberReader.Read(Figures.Of(number))).Value.Value));

    [Fact]
    public void Decimals_are_read_back_in_figures_and_words()
    {
        for (var cents = 0; cents < 100_000; cents += 7)
        {
            var number = cents / 100m;
            Assert.Equal(number, Assert.IsType<Reading<Amount>.Ok>(NumberReader.Read(Figures.Of(number))).Value.Value);
            Assert.Equal(number, Assert.IsType<Reading<Amount>.Ok>(NumberReader.Read(Terbilang.Of(number))).Value.Value);
        }
    }

    [Fact]
    public void Money_is_read_back_as_it_is_echoed() => Assert.All(Numbers().Where(number => number >= 1000), number =>
        Assert.Equal(number, Assert.IsType<Reading<Amount>.Ok>(RupiahReader.Read(Figures.RupiahInWords(number), Scale.None)).Value.Value));

    [Fact]
    public void Short_amounts_are_read_back_when_nothing_was_rounded()
    {
        for (var number = 10_000L; number < 3_000_000_000_000; number = number * 13 / 10 / 10_000 * 10_000)
        {
            var rounded = Math.Round(number / 10_000m, 0) * 10_000m;
            var text = Figures.Short(rounded);
            var read = RupiahReader.Read(text, Scale.None);
            var value = read is Reading<Amount>.Ok ok ? ok.Value.Value : ((Reading<Amount>.Ask)read).Candidates[0].Value;
            Assert.InRange(value, rounded * 0.99m, rounded * 1.01m);
            number += 10_000;
        }
    }

    [Fact]
    public void Every_day_is_read_back_as_it_is_written()
    {
        for (var day = new DateOnly(2020, 1, 1); day < new DateOnly(2031, 1, 1); day = day.AddDays(1))
        {
            Assert.Equal(day, Assert.IsType<Reading<DateOnly>.Ok>(DateReader.Read(Dates.Long(day), ReadCases.Today)).Value);
            Assert.Equal(day, Assert.IsType<Reading<DateOnly>.Ok>(DateReader.Read(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), ReadCases.Today)).Value);
        }
    }

    [Fact]
    public void No_text_makes_a_reader_throw()
    {
        string[] parts = ["2", "jt", "rb", "lima", "puluh", "setengah", ",", ".", "-", "x", "(", ")", " ", "sampai", "bulan", "L", "P", "masuk", "keluar", "ga ada", "/", "9", "senin", "kg", "=", "😀", "ratus", "se", "1.250", "%", "jam", "sept", "\ud83d", "+", "total", "an", "koma", "tgl"];
        var random = new Random(7);
        for (var turn = 0; turn < 600; turn++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 12); length > 0; length--)
            {
                text.Append(parts[random.Next(parts.Length)]).Append(random.Next(3) == 0 ? " " : "");
            }

            foreach (var kind in ReadCommand.Kinds)
            {
                Assert.StartsWith("{\"text\"", ReadCommand.ReadLine(kind, text.ToString(), ReadCases.Today));
            }
        }
    }

    private static string Naive(long number)
    {
        var text = number >= 1000 ? (number / 1000 == 1 ? "se ribu " : Naive(number / 1000) + " ribu ") : "";
        var rest = number % 1000;
        text += rest / 100 == 0 ? "" : rest / 100 == 1 ? "se ratus " : Ones[rest / 100] + "ratus ";
        var small = rest % 100;
        text += small is >= 11 and <= 19 ? (small == 11 ? "sebelas" : Ones[small - 10] + "belas")
            : (small / 10 == 0 ? "" : small / 10 == 1 ? "sepuluh " : Ones[small / 10] + "puluh ") + Ones[small % 10];
        return text.Trim();
    }
}
