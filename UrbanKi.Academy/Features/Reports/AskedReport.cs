using UrbanKi.Academy.Data.Completions;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Features.Reports;

/// <summary>A completion report as an address asks for it, read against what there is and what the reader may see.</summary>
/// <param name="Unreadable">Names and values that could not be read and are left out.</param>
public sealed record AskedReport(CompletionRequest Request, CompletionFilter Filter, CompletionGround Ground, IReadOnlyList<(string Name, string Value)> Unreadable)
{
    /// <summary>What the figures and rows were made by.</summary>
    public CompletionRequest Readable => Request.Without(Unreadable.Select(value => value.Name));
}
