using System.Data.Common;
using System.Text;
using System.Text.Json;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Counts and adds while the rows go by.</summary>
/// <param name="names">How many koperasi are named in each list at the most.</param>
internal sealed class RekapCount(int names)
{
    private readonly Dictionary<string, int> _status = [];
    private readonly Totals _totals = new();
    private readonly FirstByName _belum = new(names);
    private readonly FirstByName _sudah = new(names);
    private int _terdaftar;
    private int _wajib;
    private int _masuk;
    private int _nihil;
    private int _bercatatan;

    /// <summary>The identifiers of those that did not report, by name.</summary>
    public IReadOnlyList<string> Belum => _belum.Ids;

    /// <summary>The identifiers of those that reported, by name.</summary>
    public IReadOnlyList<string> Sudah => _sudah.Ids;

    /// <summary>Takes one koperasi: id, status, name, and of its report nihil, bercatatan, numbers.</summary>
    /// <param name="row">The row.</param>
    public void Add(DbDataReader row)
    {
        var status = row.GetString(1);
        var reported = !row.IsDBNull(5);
        _terdaftar++;
        _status[status] = _status.GetValueOrDefault(status) + 1;
        if (status == "aktif")
        {
            _wajib++;
            _masuk += reported ? 1 : 0;
        }

        if (reported)
        {
            _nihil += (int)row.GetInt64(3);
            _bercatatan += (int)row.GetInt64(4);
            _totals.Add(row.GetString(5));
        }

        if (reported || status == "aktif")
        {
            (reported ? _sudah : _belum).Offer(row.GetString(2), row.GetString(0));
        }
    }

    /// <summary>The recap.</summary>
    /// <param name="belum">Those that did not report.</param>
    /// <param name="sudah">Those that reported.</param>
    public Rekap Result(IReadOnlyList<ProfilKoperasi> belum, IReadOnlyList<ProfilKoperasi> sudah) =>
        new(_terdaftar, _status, _wajib, _masuk, _totals.All, belum) { Nihil = _nihil, Bercatatan = _bercatatan, Sudah = sudah };

    /// <summary>Keeps the first names of very many.</summary>
    private sealed class FirstByName(int most)
    {
        private readonly SortedSet<(string Name, string Id)> _first = new(Comparer<(string Name, string Id)>.Create(
            (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and var names ? names : string.CompareOrdinal(a.Id, b.Id)));

        public IReadOnlyList<string> Ids => [.. _first.Select(each => each.Id)];

        public void Offer(string name, string id)
        {
            if (_first.Count >= most && (most <= 0 || string.CompareOrdinal(name, _first.Max.Name) > 0))
            {
                return;
            }

            _first.Add((name, id));
            if (_first.Count > most)
            {
                _first.Remove(_first.Max);
            }
        }
    }

    /// <summary>Adds the numbers of many reports, which mostly have the same names in the same order.</summary>
    private sealed class Totals
    {
        private readonly List<(byte[] Utf8, string Name)> _names = [];
        private readonly List<decimal> _sums = [];

        public IReadOnlyDictionary<string, decimal> All => _names.Zip(_sums).ToDictionary(pair => pair.First.Name, pair => pair.Second);

        public void Add(string numbers)
        {
            var buffer = new byte[Encoding.UTF8.GetMaxByteCount(numbers.Length)];
            var reader = new Utf8JsonReader(buffer.AsSpan(0, Encoding.UTF8.GetBytes(numbers, buffer)));
            var guess = 0;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    guess = Place(ref reader, guess);
                    reader.Read();
                    _sums[guess] += reader.GetDecimal();
                    guess++;
                }
            }
        }

        private int Place(ref Utf8JsonReader reader, int guess)
        {
            if (guess < _names.Count && reader.ValueTextEquals(_names[guess].Utf8))
            {
                return guess;
            }

            for (var i = 0; i < _names.Count; i++)
            {
                if (reader.ValueTextEquals(_names[i].Utf8))
                {
                    return i;
                }
            }

            var name = reader.GetString()!;
            _names.Add((Encoding.UTF8.GetBytes(name), name));
            _sums.Add(0);
            return _names.Count - 1;
        }
    }
}
