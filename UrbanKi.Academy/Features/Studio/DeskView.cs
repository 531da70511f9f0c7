using System.Text.Json;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>One file in one language on the desk: its text, what it looks like and what the checker says.</summary>
public sealed record DeskView
{
    public required string CourseId { get; init; }
    public required OutlinePage Page { get; init; }
    public required string Language { get; init; }
    public required string Text { get; init; }
    /// <summary>What the next save has to name.</summary>
    public required Guid Version { get; init; }
    public required IReadOnlyList<FindingRow> Findings { get; init; }
    /// <summary>Errors in other files of the course.</summary>
    public required int ErrorsElsewhere { get; init; }
    /// <summary>Null while the text can't be read.</summary>
    public required TextFigures? Figures { get; init; }
    public required PreviewView Preview { get; init; }
    public ConflictView? Conflict { get; init; }
    /// <summary>The time of the save that has just been made.</summary>
    public string? SavedAt { get; init; }
    /// <summary>Why nothing was saved: a key.</summary>
    public string? Refused { get; init; }

    public string Title => Page.TitleIn(Language);
    public string Address => $"/author/{CourseId}/{Language}/{Page.Id}";
    public int Errors => Findings.Count(row => row.Finding.Severity == Severity.Error);
    public int Warnings => Findings.Count(row => row.Finding.Severity == Severity.Warning);

    /// <summary>For the editor's margin: places from 1, the end behind the last character.</summary>
    public string Marks => JsonSerializer.Serialize(Findings.Select(row => new
    {
        line = row.Finding.Line, column = row.Finding.Column, endLine = row.Finding.End?.Line, endColumn = row.Finding.End?.Column,
        severity = row.Finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" }, message = row.Message,
    }), JsonSerializerOptions.Web);

    public static DeskView Of(DraftReading draft, CourseOutline outline, OutlinePage page, string language, string text, Guid version, FindingWords words, Func<DateTime, DateTime> local)
    {
        var path = page.Paths[language];
        return new()
        {
            CourseId = draft.Draft.CourseId,
            Page = page,
            Language = language,
            Text = text,
            Version = version,
            Findings = [.. FindingRow.For(draft.Draft.CourseId, draft.Findings.Where(finding => finding.Path == path), outline, words).OrderBy(row => row.Finding.Line)],
            ErrorsElsewhere = draft.Findings.Count(finding => finding.Path != path && finding.Severity == Severity.Error),
            Figures = TextFigures.Of(text, language),
            Preview = PreviewView.Of(draft, page, language, local),
        };
    }
}
