namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Finds an id for each question: what the other program calls it, else its title, else how it begins.</summary>
internal sealed class QuestionIds(IEnumerable<string> taken)
{
    private const int Longest = 50;
    private const int MostWords = 6;

    private readonly HashSet<string> _taken = [.. taken];

    public string Next(ForeignEntry entry, string text)
    {
        var name = new[] { entry.Id, entry.Name, string.Join(' ', text.Split(' ').Take(MostWords)) }.FirstOrDefault(candidate => candidate?.Any(char.IsLetterOrDigit) == true);
        var slug = Anchors.Slug(name ?? "");
        var stem = slug == "section" ? "frage" : slug[..Math.Min(slug.Length, Longest)].Trim('-');
        var id = stem;
        for (var number = 2; !_taken.Add(id); number++)
            id = $"{stem}-{number}";
        return id;
    }
}
