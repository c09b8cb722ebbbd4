using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Storage.Sql;

namespace KopBot.Tests.Storage;

public sealed class BooksTests
{
    [Fact]
    public void Every_effect_is_applied_by_one_class() => Assert.Equal(Concrete(typeof(Effect)), EffectBook.Known.Select(type => type.Name).Order());

    [Fact]
    public void Every_look_up_is_answered_by_one_class() => Assert.Equal(Concrete(typeof(Lookup)), LookupBook.Known.Select(type => type.Name).Order());

    [Fact]
    public void Both_engines_have_the_same_migrations()
    {
        var sqlite = Migration.Of("Sqlite").Select(each => (each.Number, each.Name)).ToList();
        Assert.Equal(sqlite, Migration.Of("Postgres").Select(each => (each.Number, each.Name)));
        Assert.Equal(Enumerable.Range(1, sqlite.Count).Select(n => (long)n), sqlite.Select(each => each.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sqlite")]
    [InlineData("sqlite:")]
    [InlineData("mysql:x")]
    public void A_setting_that_names_no_store_is_refused_with_examples(string setting) =>
        Assert.Contains("sqlite:kopbot.db", Assert.Throws<WrongSetting>(() => Stores.Open(setting)).Message);

    private static IEnumerable<string> Concrete(Type type) =>
        type.Assembly.GetTypes().Where(each => each.IsSubclassOf(type) && !each.IsAbstract).Select(each => each.Name).Order();
}
