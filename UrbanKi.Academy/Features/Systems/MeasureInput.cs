using System.Globalization;
using UrbanKi.Academy.Learning.Systems;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>The form of a measure, as it was filled in.</summary>
public sealed record MeasureInput
{
    public const int LongestTitle = 150;
    public const int LongestText = 4000;
    private const int MostMinutes = 1440;

    /// <summary>Drawn with the form: sent twice, it is recorded once.</summary>
    public Guid Form { get; init; } = Guid.CreateVersion7();
    public string? Kind { get; init; }
    public string? Title { get; init; }
    public string? HeldOn { get; init; }
    public string? Minutes { get; init; }
    public string? Text { get; init; }
    /// <summary>Keys of other systems that it was about as well.</summary>
    public List<string> AlsoFor { get; init; } = [];

    /// <summary>Reads the form; what can't be read is told by field and key of its text.</summary>
    public MeasureReading Read(DateOnly today)
    {
        var problems = new List<(string, string)>();
        if (!Enum.TryParse<MeasureKind>(Kind, out var kind) || !Enum.IsDefined(kind)) problems.Add((nameof(Kind), "Measure_KindMissing"));
        var title = Filled(Title);
        if (title is null) problems.Add((nameof(Title), "Measure_TitleMissing"));
        else if (title.Length > LongestTitle) problems.Add((nameof(Title), "Systems_LineTooLong"));
        var day = DayText.Read(HeldOn);
        if (day is null) problems.Add((nameof(HeldOn), Filled(HeldOn) is null ? "Measure_DayMissing" : "Systems_DateUnreadable"));
        else if (day > today) problems.Add((nameof(HeldOn), "Measure_DayInFuture"));
        else if (day?.Year < SystemInput.EarliestYear) problems.Add((nameof(HeldOn), "Systems_DateOutOfReach"));
        int? minutes = null;
        if (Filled(Minutes) is { } number)
        {
            if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1 and <= MostMinutes) minutes = read;
            else problems.Add((nameof(Minutes), "Measure_MinutesUnreadable"));
        }
        if (Filled(Text)?.Length > LongestText) problems.Add((nameof(Text), "Measure_TextTooLong"));
        return new(kind, title ?? "", day ?? today, minutes, Filled(Text), problems);
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
