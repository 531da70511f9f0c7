using Microsoft.AspNetCore.Mvc.ModelBinding;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>What is wrong with a form, for the summary at its top and the fields themselves.</summary>
public static class FormProblems
{
    public static IReadOnlyList<FormProblem> Problems(this ModelStateDictionary state) =>
        [.. state.SelectMany(field => field.Value!.Errors.Select(error => new FormProblem(field.Key.Length > 0 ? field.Key : null, error.ErrorMessage)))];

    public static string? At(this IReadOnlyList<FormProblem> problems, string field) => problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;
}
