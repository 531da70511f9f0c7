using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>The form of a course's settings.</summary>
/// <param name="CourseId">Whose.</param>
/// <param name="CourseTitle">For the way back.</param>
/// <param name="Input">Null where the files can't be read as keys and values.</param>
/// <param name="Languages">Of the course.</param>
/// <param name="Competences">Keys and names that may be chosen.</param>
/// <param name="Problems">What is wrong with what was sent.</param>
/// <param name="Stored">What somebody else saved meanwhile; null where nobody did.</param>
/// <param name="IsSaved">Whether it has just been saved.</param>
/// <param name="Raw">course.yml, for where a form can't help.</param>
public sealed record SettingsView(string CourseId, string CourseTitle, SettingsInput? Input, IReadOnlyList<string> Languages, IReadOnlyList<(string Key, string Name)> Competences, IReadOnlyList<FormProblem> Problems, SettingsInput? Stored, bool IsSaved, string Raw)
{
    private const int EmptyLines = 2;

    public int SourceLines => (Input?.SourceTitle?.Length ?? 0) + EmptyLines;

    public string? At(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;

    public static IReadOnlyList<(string Key, string Name)> CompetencesOf(ReferenceShelf shelf, string language) =>
        [.. shelf.Competences.Select(competence => (competence.Key, competence.Names.GetValueOrDefault(language) ?? competence.Names.Values.FirstOrDefault() ?? competence.Key))];
}
