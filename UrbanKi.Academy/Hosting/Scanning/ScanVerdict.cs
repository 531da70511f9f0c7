namespace UrbanKi.Academy.Hosting.Scanning;

/// <summary>What became of looking at a file. Anything but clean means that the file is not taken.</summary>
/// <param name="Detail">What was found, or why it could not be looked at: for administrators and the log.</param>
public sealed record ScanVerdict(ScanOutcome Outcome, string? Detail = null)
{
    public static readonly ScanVerdict Clean = new(ScanOutcome.Clean);

    /// <summary>clamd answers "stream: OK", "stream: NAME FOUND", or something that ends in "ERROR".</summary>
    public static ScanVerdict Of(string reply) => reply switch
    {
        "stream: OK" => Clean,
        _ when reply.StartsWith("stream: ", StringComparison.Ordinal) && reply.EndsWith(" FOUND", StringComparison.Ordinal) => new(ScanOutcome.Found, reply["stream: ".Length..^" FOUND".Length]),
        _ when reply.Contains("size limit exceeded", StringComparison.Ordinal) => new(ScanOutcome.TooLarge, reply),
        _ => new(ScanOutcome.Failed, reply.Length == 0 ? "the scanner closed the connection without an answer" : reply),
    };
}

public enum ScanOutcome
{
    Clean,
    Found,
    /// <summary>More than the scanner takes ("StreamMaxLength").</summary>
    TooLarge,
    /// <summary>The scanner is away, too slow, or in trouble.</summary>
    Failed,
}
