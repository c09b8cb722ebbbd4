using KopBot.Domain.Koperasi;

namespace KopBot.Exchange;

/// <summary>People with their verified number and roles: one row for each role, rows of one person having the same <c>id</c>.</summary>
internal sealed class PeopleExchange : IExchange
{
    private static readonly Column[] Columns =
        [new("id"), new("name"), new("phone"), new("role"), new("koperasi"), new("wilayah"), new("title")];

    private static readonly string[] Kinds =
        [RoleKinds.Anggota, RoleKinds.Pengurus, RoleKinds.Pendamping, RoleKinds.Dinas];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["people", "orang"];

    /// <inheritdoc/>
    public async Task<int> Import(World world, IEnumerable<Row> rows, CancellationToken stop)
    {
        var koperasi = await world.Database.Koperasi("", stop).ToDictionaryAsync(each => each.Id, StringComparer.Ordinal, stop);
        var read = rows.Select(row => (Row: row, Role: Read(row, koperasi))).ToList();
        var people = read.GroupBy(each => each.Row.Needed("id")).Select(same => new Person(
            same.Key, same.First().Row.Needed("name"), [.. same.Select(each => each.Role).OfType<Role>()])
        {
            Phone = Phone(same.First().Row),
        });
        await world.Database.SavePeople(people.ToList(), stop);
        return read.Count;
    }

    /// <inheritdoc/>
    public Task<(IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)> Export(
        World world, Choice choice, CancellationToken stop) =>
        Task.FromResult<(IReadOnlyList<Column>, IAsyncEnumerable<IReadOnlyList<string>>)>(
            (Columns, world.Database.People(choice.Wilayah, stop).SelectMany(Rows)));

    private static Role? Read(Row row, Dictionary<string, ProfilKoperasi> koperasi)
    {
        var kind = row["role"].ToLowerInvariant();
        if (kind.Length == 0)
        {
            return null;
        }

        if (!Kinds.Contains(kind))
        {
            throw row.Mistake("role", $"\"{kind}\" is none of {string.Join(", ", Kinds)}");
        }

        if (kind is RoleKinds.Pendamping or RoleKinds.Dinas)
        {
            return new(kind, "", row.Needed("wilayah"), row["title"]);
        }

        return koperasi.TryGetValue(row.Needed("koperasi"), out var found)
            ? new(kind, found.Id, found.Wilayah, row["title"])
            : throw row.Mistake("koperasi", "there is no koperasi with this id; import the koperasi first");
    }

    private static string Phone(Row row)
    {
        var digits = new string([.. row["phone"].Where(char.IsAsciiDigit)]);
        var phone = digits.StartsWith('0') ? $"+62{digits[1..]}" : digits.Length > 0 ? $"+{digits}" : "";
        return phone.Length is 0 or (>= 10 and <= 16) ? phone : throw row.Mistake("phone", "is not a telephone number such as 0812-3456-7890");
    }

    private static IAsyncEnumerable<IReadOnlyList<string>> Rows(Person person)
    {
        var roles = person.Roles.Count > 0 ? person.Roles.AsEnumerable<Role?>() : [null];
        return roles.Select(role => (IReadOnlyList<string>)[person.Id, person.Name, person.Phone,
            role?.Kind ?? "", role?.Koperasi ?? "", role?.Wilayah ?? "", role?.Title ?? ""]).ToAsyncEnumerable();
    }
}
