namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// One person and one course, as HR may see them: status and dates, never answers, points, attempts or time spent.
/// Status is the English key ("overdue"); it is written in the reader's language.
/// </summary>
public sealed record CompletionRow(
    string? PersonnelNumber,
    string Surname,
    string GivenName,
    string? Email,
    string? Unit,
    string Course,
    string CourseId,
    int CourseVersion,
    string Status,
    DateOnly? AssignedOn,
    DateOnly? DueOn,
    DateOnly? CompletedOn,
    DateOnly? ValidUntil,
    string? CertificateNumber);
