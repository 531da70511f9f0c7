namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>How a run of text looks.</summary>
[Flags]
internal enum Looks
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,
}

/// <summary>Text that looks the same from its first to its last character, a line break, or a picture. Flat, so that nothing is nested however deeply the source was.</summary>
/// <param name="Text">What is read; a picture's alternative text; "\n" alone is a line break.</param>
/// <param name="Looks">How it looks.</param>
/// <param name="Address">Where a link leads, or the picture's file.</param>
/// <param name="IsPicture">Whether it is a picture.</param>
internal sealed record Run(string Text, Looks Looks = Looks.None, string? Address = null, bool IsPicture = false)
{
    public static readonly Run Break = new("\n");

    public bool IsBreak => ReferenceEquals(this, Break);
}
