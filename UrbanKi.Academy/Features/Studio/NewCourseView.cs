using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Studio;

public sealed record NewCourseView(NewCourseInput Input, IReadOnlyList<FormProblem> Problems)
{
    public string? At(string field) => Problems.FirstOrDefault(problem => problem.FieldId == field)?.Message;
}
