using Microsoft.Extensions.Localization;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Legal;

/// <summary>The form, as it is typed.</summary>
public sealed record BarrierInput
{
    public string? Text { get; init; }
    public string? Place { get; init; }
    public string? Contact { get; init; }

    public IReadOnlyList<FormProblem> Problems(IStringLocalizer<Texts> texts)
    {
        var problems = new List<FormProblem>();
        if (Clean(Text) is not { } text) problems.Add(new(nameof(Text), texts["Barrier_Missing"]));
        else if (text.Length > BarrierReport.TextLimit) problems.Add(new(nameof(Text), texts["Barrier_TooLong", BarrierReport.TextLimit]));
        if (Clean(Place)?.Length > BarrierReport.PlaceLimit) problems.Add(new(nameof(Place), texts["Barrier_TooLong", BarrierReport.PlaceLimit]));
        if (Clean(Contact)?.Length > BarrierReport.ContactLimit) problems.Add(new(nameof(Contact), texts["Barrier_TooLong", BarrierReport.ContactLimit]));
        return problems;
    }

    public BarrierReport Read(Guid organisationId, DateOnly today) => new() { OrganisationId = organisationId, Text = Clean(Text)!, Place = Clean(Place), Contact = Clean(Contact), ReceivedOn = today };

    /// <summary>Without what nobody can see; null if nothing is left. One sign too many stays, so that it is found to be too long.</summary>
    private static string? Clean(string? typed) => Learning.Wording.Page(typed, BarrierReport.TextLimit + 1) is { Length: > 0 } text ? text : null;
}
