using KopBot.Domain.Koperasi;
using KopBot.Workers;

namespace KopBot.Tests.Workers;

public sealed class ReminderTests
{
    private static readonly ReminderTimes Times = new([-7, -3, -1, 1, 7], 8, 19);
    private static readonly Dinas Dinas = new() { Tenggat = 10, Wilayah = "18.13" };

    [Theory]
    [InlineData("2025-10-03", "ingat:lapor:2025-09:-7", "7 hari lagi")]
    [InlineData("2025-10-07", "ingat:lapor:2025-09:-3", "3 hari lagi")]
    [InlineData("2025-10-09", "ingat:lapor:2025-09:-1", "1 hari lagi")]
    [InlineData("2025-10-11", "ingat:lapor:2025-09:+1", "sudah lewat 1 hari")]
    [InlineData("2025-10-17", "ingat:lapor:2025-09:+7", "sudah lewat 7 hari")]
    [InlineData("2026-01-09", "ingat:lapor:2025-12:-1", "10 Januari 2026")]
    public void On_its_days_a_reminder_is_due(string day, string id, string words)
    {
        var reminder = Assert.Single(Reminder.Due(At(day, 9), Dinas, Times));
        Assert.Equal(id, reminder.Id);
        Assert.Contains(words, reminder.Teks, StringComparison.Ordinal);
        Assert.Equal(id[12..19], reminder.Sasaran.BelumLapor);
        Assert.Equal(["18.13"], reminder.Sasaran.Wilayah);
    }

    [Theory]
    [InlineData("2025-10-10")]
    [InlineData("2025-10-08")]
    [InlineData("2025-10-18")]
    public void On_other_days_there_is_none(string day) => Assert.Empty(Reminder.Due(At(day, 9), Dinas, Times));

    [Theory]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(18, 1)]
    [InlineData(19, 0)]
    public void Only_at_decent_hours(int hour, int count) => Assert.Equal(count, Reminder.Due(At("2025-10-09", hour), Dinas, Times).Count());

    [Fact]
    public void The_hours_are_those_of_the_dinas()
    {
        var wit = Dinas with { Zona = 9 };
        Assert.Empty(Reminder.Due(At("2025-10-09", 17), wit, Times));
        Assert.Single(Reminder.Due(At("2025-10-09", 6), wit, Times));
    }

    [Fact]
    public void Near_the_turn_of_the_month_the_next_due_day_counts()
    {
        var early = Dinas with { Tenggat = 3 };
        var reminder = Assert.Single(Reminder.Due(At("2025-10-31", 9), early, Times));
        Assert.Equal("ingat:lapor:2025-10:-3", reminder.Id);
    }

    private static DateTimeOffset At(string day, int hourWib) =>
        new DateTimeOffset(DateOnly.Parse(day).ToDateTime(new(hourWib, 0)), TimeSpan.FromHours(7)).ToUniversalTime();
}
