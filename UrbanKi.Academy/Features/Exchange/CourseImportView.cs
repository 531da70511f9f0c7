using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>The form for a course's zip, and why one was refused.</summary>
public sealed record CourseImportView
{
    public static CourseImportView Empty { get; } = new();

    /// <summary>What was typed as the course's name.</summary>
    public string? Name { get; init; }
    /// <summary>A key: what is wrong with the field for the file.</summary>
    public string? Problem { get; init; }
    /// <summary>Why the file was not even looked into, in words.</summary>
    public string? Refusal { get; init; }
    /// <summary>A key: what is wrong with the name.</summary>
    public string? NameProblem { get; init; }
    /// <summary>Why the file was refused.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    public static IReadOnlyList<string> ReasonsOf(CourseParcel parcel, ExchangeWords words) => [.. parcel.Remarks.Where(remark => remark.Severity == Severity.Error).Select(words.Of)];
}
