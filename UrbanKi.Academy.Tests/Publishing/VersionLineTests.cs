using CsCheck;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Tests.Publishing;

/// <summary>Who is asked again for what, over any number of versions.</summary>
public sealed class VersionLineTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 9).Select(_ => Guid.NewGuid())];

    private static VersionMark Version(int number, string? text, bool isMaterial, IReadOnlyList<string>? judged = null) =>
        new(Ids[number], number, text is null ? [] : new() { ["de/eins"] = text }, isMaterial, judged);

    private static bool Asks(int doneIn, int newest, params VersionMark[] versions) => new VersionLine(versions).AsksAgain(Ids[doneIn], "de", "eins", Ids[newest]);

    [Fact]
    public void Without_a_judgement_a_changed_text_in_a_material_version_is_asked_for_again()
    {
        Assert.True(Asks(1, 2, Version(1, "a", false), Version(2, "b", true)));
        Assert.False(Asks(1, 2, Version(1, "a", false), Version(2, "b", false)));
        Assert.False(Asks(1, 2, Version(1, "a", false), Version(2, "a", true)));
    }

    [Fact]
    public void A_judgement_decides_text_by_text()
    {
        Assert.True(Asks(1, 2, Version(1, "a", false), Version(2, "b", true, ["de/eins"])));
        Assert.False(Asks(1, 2, Version(1, "a", false), Version(2, "b", true, ["de/zwei", "en/eins"])));
    }

    [Fact]
    public void A_round_that_missed_a_material_change_makes_up_for_it_and_an_editorial_one_before_asks_for_nothing()
    {
        Assert.True(Asks(1, 3, Version(1, "a", false), Version(2, "b", true, ["de/eins"]), Version(3, "c", false, [])));
        Assert.False(Asks(1, 3, Version(1, "a", false), Version(2, "b", false, []), Version(3, "b", true, ["de/zwei"])));
        // What was read was the newer text already.
        Assert.False(Asks(2, 3, Version(1, "a", false), Version(2, "b", true, ["de/eins"]), Version(3, "c", false, [])));
    }

    [Fact]
    public void Whoever_read_the_very_text_that_is_taught_is_never_asked_again_and_nobody_without_a_material_change() =>
        Gen.Select(Gen.Int[0, 2].Array[2, 8], Gen.Bool.Array[8], Gen.Int[0, 7]).Sample((texts, material, read) =>
        {
            var versions = texts.Select((text, index) => Version(index + 1, $"{text}", material[index], material[index] ? ["de/eins"] : [])).ToArray();
            var doneIn = 1 + read % texts.Length;
            var asks = Asks(doneIn, texts.Length, versions);
            if (texts[doneIn - 1] == texts[^1]) Assert.False(asks);
            if (!material[doneIn..texts.Length].Any(isOne => isOne)) Assert.False(asks);
            if (texts[doneIn - 1] != texts[^1] && material[doneIn..texts.Length].Any(isOne => isOne)) Assert.True(asks);
        });
}
