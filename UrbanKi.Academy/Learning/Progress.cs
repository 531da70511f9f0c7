namespace UrbanKi.Academy.Learning;

/// <summary>Steps done of the round's version: its lessons, and the quiz if there is one. Always 0 to 100 percent.</summary>
public readonly record struct Progress
{
    public Progress(int done, int total)
    {
        Total = Math.Max(total, 0);
        Done = Math.Clamp(done, 0, Total);
    }

    public int Done { get; }
    public int Total { get; }

    /// <summary>Whole percent, rounded down so that 100 means finished.</summary>
    public int Percent => Total == 0 ? 0 : 100 * Done / Total;

    public bool IsComplete => Total > 0 && Done == Total;
}
