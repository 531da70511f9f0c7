using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>A course that came from outside, looked through before anything is done with it.</summary>
/// <param name="Name">The folder that it lay in; null where it lay in none.</param>
/// <param name="Files">Null if it is refused.</param>
/// <param name="Remarks">Why it is refused, or what was left out of it.</param>
public sealed record CourseParcel(string? Name, SourceFiles? Files, IReadOnlyList<Remark> Remarks)
{
    public bool IsRefused => Files is null;

    /// <summary>Its id: what it is to be called, else its folder's name. Null if neither is one.</summary>
    public string? IdFor(string? wanted) => (string.IsNullOrWhiteSpace(wanted) ? Name : wanted.Trim()) is { } id && CourseShaping.IsCourseId(id) ? id : null;

    internal static CourseParcel Refused(ForeignCode code, params string[] values)
    {
        var remarks = new Remarks();
        remarks.Add(code, (1, 1), values);
        return new(null, null, remarks.All);
    }
}
