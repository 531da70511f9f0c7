namespace UrbanKi.Academy.Features.Exchange;

/// <summary>A file that was handed in and waits for a yes.</summary>
/// <param name="Id">Its own.</param>
/// <param name="By">Who handed it in; nobody else sees it.</param>
/// <param name="FileName">As it is shown.</param>
/// <param name="CourseId">Where it goes.</param>
/// <param name="Language">The questions'; null for a whole course.</param>
/// <param name="At">When it came.</param>
public sealed record Upload(Guid Id, Guid By, string FileName, string CourseId, string? Language, DateTime At)
{
    public bool IsCourse => Language is null;
}
