using CsCheck;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Tests.Data;

public sealed class NameOrderTests
{
    private static readonly string[] Letters = ["A", "a", "Ä", "ae", "ß", "ss", "Ł", "l", "é", "Z", "-", " ", "אב", "🦉", "ı"];

    private static readonly Gen<string> Name = Gen.Int[0, Letters.Length - 1].Array[0, 4].Select(letters => string.Concat(letters.Select(letter => Letters[letter])));

    /// <summary>Reports sort by keys, files by comparing: people must stand in the same order in both.</summary>
    [Fact]
    public void Keys_compare_as_the_names_do() => Gen.Select(Name, Name).Sample((one, other) =>
        Math.Sign(NameOrder.Compare(one, other)) == Math.Sign(string.CompareOrdinal(NameOrder.KeyOf(one), NameOrder.KeyOf(other))));
}
