namespace UrbanKi.Academy.People.Imports;

/// <summary>Something about a place in a file of people. What it says in words, and what to do about it, is told by code and values in the reader's language.</summary>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">The column's place from 1; 0 where it concerns the row.</param>
public sealed record ImportFinding(int Line, int Column, ImportCode Code, params IReadOnlyList<string> Values)
{
    private const int FirstNote = 900;

    public bool IsError => (int)Code < FirstNote;

    /// <summary>"PI210".</summary>
    public string CodeText => $"PI{(int)Code}";
}
