using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Assignments;

/// <param name="Courses">What is asked of the person today, or what they are exempt from.</param>
/// <param name="Chosen">The one that the forms are about.</param>
/// <param name="Done">What has just been granted, ended or taken back; or null.</param>
public sealed record PersonExceptionsView(Guid PersonId, string Name, string? Unit, IReadOnlyList<AskedCourse> Courses, AskedCourse? Chosen, string? Done, IReadOnlyList<FormProblem> Problems);
