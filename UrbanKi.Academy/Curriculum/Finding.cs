namespace UrbanKi.Academy.Curriculum;

public enum Severity { Note, Warning, Error }

/// <summary>What the checker found, where. Line and column count from 1.</summary>
public sealed record Finding(string Path, int Line, int Column, Severity Severity, string Code, FindingText Text)
{
    /// <summary>Where it ends, from 1 and behind its last character; null where it is a place and no stretch.</summary>
    public (int Line, int Column)? End { get; init; }

    /// <summary>In English.</summary>
    public string Message => Text.ToString();

    /// <summary>As compilers print it: "path:line:column: severity CODE: message"; the severity is never translated.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
