namespace UrbanKi.Academy.Curriculum;

/// <summary>Collects what is found in one file.</summary>
internal sealed class FileFindings(string path)
{
    // A hostile file could earn millions; errors are never dropped, since they decide whether a course is published.
    private const int MostNonErrors = 300;
    private const int MostErrors = 300;
    private readonly List<Finding> _errors = [];
    private readonly List<Finding> _others = [];

    public string Path => path;

    public IEnumerable<Finding> All => _errors.Concat(_others);

    public bool HasErrors => _errors.Count > 0;

    /// <param name="code">What is wrong.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="end">Where it ends, if it is a stretch.</param>
    public void Report(FindingCode code, int line, int column, FindingText message, (int Line, int Column)? end = null)
    {
        var (list, most) = code.Severity == Severity.Error ? (_errors, MostErrors) : (_others, MostNonErrors);
        if (list.Count < most)
            list.Add(new(path, Math.Max(1, line), Math.Max(1, column), code.Severity, code.Id, message) { End = end });
    }

    public void Report(FindingCode code, FindingText message) => Report(code, 1, 1, message);
}
