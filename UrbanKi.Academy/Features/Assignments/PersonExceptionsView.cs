using UrbanKi.Academy.Learning.Assignments;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Assignments;

/// <param name="Courses">What is or was asked of the person.</param>
/// <param name="Chosen">The one that the forms are about.</param>
/// <param name="Done">What has just been granted or ended; or null.</param>
public sealed record PersonExceptionsView(Guid PersonId, string Name, string? Unit, IReadOnlyList<AskedCourse> Courses, AskedCourse? Chosen, string? Done, IReadOnlyList<FormProblem> Problems);

/// <param name="DueOn">Null where there is no date, or none that may be shown.</param>
/// <param name="RoundId">Of the newest round, where it can be extended; else null.</param>
/// <param name="Exemption">The one that holds today or will.</param>
public sealed record AskedCourse(string CourseId, string Title, DateOnly? DueOn, Guid? RoundId, Exemption? Exemption, IReadOnlyList<Allowance> Allowances);
