using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace UrbanKi.Academy.Hosting.Scanning;

public static class FileProblems
{
    /// <summary>Why the file of a field was kept from the page, for people; null where it was not.</summary>
    public static string? FileProblem(this ModelStateDictionary state, string field) => state.TryGetValue(field, out var entry) && entry.Errors is [var problem, ..] ? problem.ErrorMessage : null;
}
