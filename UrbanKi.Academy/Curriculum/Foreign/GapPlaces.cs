namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Finds in a text the places where words are to be filled in.</summary>
internal static class GapPlaces
{
    /// <summary>Stands for a gap while the text around it is read and written. Unicode gives it no meaning, and no foreign text is let in with it.</summary>
    public const char Mark = '\uE000';

    /// <summary>Whether our notation can say that this is accepted in a gap.</summary>
    public static bool CanAccept(string answer) => answer.Length > 0 && answer.AsSpan().IndexOfAny('|', '{', '}') < 0;

    /// <summary>What stands before the first paragraph with a gap, and from there on text and gaps in turn, in one paragraph. Null if there are not as many marks as gaps.</summary>
    public static (RichText Before, IReadOnlyList<ForeignGapPart> Parts)? Split(RichText text, IReadOnlyList<IReadOnlyList<string>> gaps)
    {
        var first = text.Blocks.TakeWhile(block => !new RichText([block]).Flat().Any(run => run.Text.Contains(Mark, StringComparison.Ordinal))).Count();
        var parts = new List<ForeignGapPart>();
        var runs = new List<Run>();
        var found = 0;
        foreach (var run in new RichText([.. text.Blocks.Skip(first)]).Flat())
        {
            var pieces = run.Text.Split(Mark);
            for (var piece = 0; piece < pieces.Length; piece++)
            {
                if (piece > 0)
                {
                    if (found == gaps.Count)
                        return null;
                    parts.Add(new([.. runs], []));
                    parts.Add(new([], gaps[found++]));
                    runs.Clear();
                }
                if (pieces.Length == 1)
                    runs.Add(run);
                else if (pieces[piece].Length > 0)
                    runs.Add(run with { Text = pieces[piece] });
            }
        }
        parts.Add(new([.. runs], []));
        return found == gaps.Count && found > 0 ? (new([.. text.Blocks.Take(first)]), [.. parts.Where(part => part.IsGap || part.Text.Count > 0)]) : null;
    }
}
