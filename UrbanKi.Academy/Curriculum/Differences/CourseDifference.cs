namespace UrbanKi.Academy.Curriculum;

/// <summary>What differs between two versions of a course, for people: by language and lesson, down to the words.</summary>
public sealed record CourseDifference
{
    /// <summary>What course.yml says differently.</summary>
    public required IReadOnlyList<SettingDifference> Settings { get; init; }
    /// <summary>German first; a language without any news is left out.</summary>
    public required IReadOnlyList<EditionDifference> Editions { get; init; }

    public bool IsEmpty => Settings.Count == 0 && Editions.Count == 0;

    /// <param name="old">Null for a course that is published for the first time: all of it is new.</param>
    public static CourseDifference Between(Course? old, Course newer)
    {
        ArgumentNullException.ThrowIfNull(newer);
        var languages = (old?.Editions.Keys ?? []).Union(newer.Editions.Keys).OrderBy(language => language == "de" ? 0 : 1).ThenBy(language => language, StringComparer.Ordinal);
        return new()
        {
            Settings = old is null ? [] : [.. SettingDifference.Between(old, newer)],
            Editions = [.. languages.Select(language => EditionDifference.Between(language, old, newer)).Where(edition => edition.IsNews)],
        };
    }
}

/// <summary>A course in one language, before and after.</summary>
/// <param name="Fate">Added or removed where only one version has the language.</param>
/// <param name="Parts">The welcome page, each lesson in its order, the quiz; those that are gone stand where they stood.</param>
public sealed record EditionDifference(string Language, Fate Fate, IReadOnlyList<PartDifference> Parts)
{
    public bool IsNews => Fate is Fate.Added or Fate.Removed || Parts.Any(part => part.IsNews);

    public IEnumerable<PartDifference> News => Parts.Where(part => part.IsNews);

    public static EditionDifference Between(string language, Course? old, Course newer)
    {
        var (before, after) = (CoursePart.Of(old, language), CoursePart.Of(newer, language));
        var order = Alignment.Of([.. before.Select(part => part.Id)], [.. after.Select(part => part.Id)]);
        var (inBoth, staying) = (before.Select(part => part.Id).Intersect(after.Select(part => part.Id)).ToHashSet(), order.Where(pair => pair is { Old: not null, New: not null }).Select(pair => before[pair.Old!.Value].Id).ToHashSet());
        var parts = order
            // What stands at two places in the alignment is one part that has moved; it is shown where it stands now.
            .Where(pair => pair.New is not null || !inBoth.Contains(before[pair.Old!.Value].Id))
            .Select(pair => (Old: pair.New is { } place ? before.FirstOrDefault(part => part.Id == after[place].Id) : before[pair.Old!.Value], New: pair.New is { } there ? after[there] : null))
            .Select(pair => Between(pair.Old, pair.New) with { IsMoved = pair is { Old: not null, New: not null } && !staying.Contains(pair.New.Id) })
            .ToList();
        return new(language, before.Count == 0 ? Fate.Added : after.Count == 0 ? Fate.Removed : parts.Any(part => part.IsNews) ? Fate.Changed : Fate.Same, WithFormerIds(parts, before, after));
    }

    private static PartDifference Between(CoursePart? old, CoursePart? newer)
    {
        var isSame = old is not null && newer is not null && old.Hash == newer.Hash && old.Title == newer.Title;
        return new()
        {
            Id = (newer ?? old)!.Id,
            OldTitle = old?.Title,
            NewTitle = newer?.Title,
            Fate = isSame ? Fate.Same : old is null ? Fate.Added : newer is null ? Fate.Removed : Fate.Changed,
            Passages = isSame ? [] : PassageComparison.Between(old?.Passages() ?? [], newer?.Passages() ?? []),
        };
    }

    private static List<PartDifference> WithFormerIds(List<PartDifference> parts, IReadOnlyList<CoursePart> before, IReadOnlyList<CoursePart> after)
    {
        foreach (var gone in parts.Where(part => part.Fate == Fate.Removed).ToList())
        {
            var hash = before.First(part => part.Id == gone.Id).Hash;
            var index = parts.FindIndex(part => part.Fate == Fate.Added && part.FormerId is null && after.First(other => other.Id == part.Id).Hash == hash);
            if (index >= 0) parts[index] = parts[index] with { FormerId = gone.Id };
        }
        return parts;
    }
}
