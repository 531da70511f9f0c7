namespace UrbanKi.Academy.Curriculum;

/// <summary>What became of one passage.</summary>
/// <param name="Fate">Same, removed, added or changed.</param>
/// <param name="Old">Null for an added one.</param>
/// <param name="New">Null for a removed one.</param>
/// <param name="Words">The passage's words, each marked; together the old ones and the same ones are the old text.</param>
public sealed record PassageDifference(Fate Fate, Passage? Old, Passage? New, IReadOnlyList<Stretch> Words)
{
    /// <summary>The passage as it is now, or as it was last.</summary>
    public Passage Shown => New ?? Old!;

    /// <summary>The words are the same; only how they look, where a link leads or which picture is shown has changed.</summary>
    public bool IsInFormOnly => Fate == Fate.Changed && Old!.Text == New!.Text && Old.Kind == New.Kind;

    public IEnumerable<string> TargetsGone => Old is null || New is null ? [] : Lines(Old).Except(Lines(New));

    public IEnumerable<string> TargetsNew => Old is null || New is null ? [] : Lines(New).Except(Lines(Old));

    private static string[] Lines(Passage passage) => passage.Targets.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
