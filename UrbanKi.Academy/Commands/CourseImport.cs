using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Commands;

/// <summary>The part of "content import" that takes whole courses: each into its draft, or into a folder of courses.</summary>
internal static class CourseImport
{
    public static async Task<int> RunAsync(AcademySettings settings, string path, IReadOnlyList<CourseParcel> parcels, string? wantedId, string? folder, bool isDryRun, bool replace, CancellationToken cancellation)
    {
        await using var services = folder is null ? await CommandServices.OpenAsync(settings) : CommandServices.WordsOnly();
        var words = services.GetRequiredService<ExchangeWords>();
        if (parcels.Count == 0) parcels = [CourseParcel.Refused(ParcelCodes.NoCourse)];
        if (parcels.Count > 1 && wantedId is not null) parcels = [CourseParcel.Refused(ParcelCodes.SeveralCourses, string.Join(", ", parcels.Select(parcel => parcel.Name)))];
        var taken = new Dictionary<string, SourceFiles>(StringComparer.Ordinal);
        var (refused, hasErrors) = (0, false);
        foreach (var parcel in parcels)
        {
            var remarks = parcel.Remarks.ToList();
            if (!parcel.IsRefused)
            {
                if (parcel.IdFor(wantedId) is not { } id) remarks.Add(Remark(ParcelCodes.CourseId, wantedId ?? parcel.Name ?? ""));
                else if (folder is null && !isDryRun && await ProblemAsync(services, id, parcel.Files!, replace, cancellation) is { } problem) remarks.Add(Remark(problem, id));
                else taken[id] = parcel.Files!;
            }
            var place = parcels.Count > 1 ? $"{path.TrimEnd('/')}/{parcel.Name}" : path;
            foreach (var remark in remarks) Console.WriteLine(words.Line(place, remark));
            refused += remarks.Any(remark => remark.Severity == Severity.Error) ? 1 : 0;
        }
        if (folder is null) hasErrors = Check(services, taken);
        else if (!isDryRun && taken.Count > 0 && await ContentExport.WriteAsync(services, folder, taken, isAll: false, replace) is var code and not CommandLine.Done) return code;
        Console.WriteLine($"{taken.Count} taken, {refused} refused");
        return refused > 0 || hasErrors ? CommandLine.InputHasErrors : CommandLine.Done;
    }

    /// <summary>Takes the files for the draft, unless there is nothing new in them.</summary>
    /// <returns>Why they were not taken; null if they were, or are there already.</returns>
    private static async Task<ForeignCode?> ProblemAsync(ServiceProvider services, string id, SourceFiles files, bool replace, CancellationToken cancellation)
    {
        var drafts = services.GetRequiredService<Drafts>();
        await using var db = await services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync(cancellation);
        var (draft, published) = (await drafts.FindAsync(id, cancellation), await db.NewestFilesAsync(id, cancellation));
        if ((draft?.Files ?? published)?.IsSameAs(files) == true) return null;
        // A draft that is nothing but the published text is nobody's work.
        if (draft is not null && !replace && published?.IsSameAs(draft.Files) != true) return ParcelCodes.DraftThere;
        return await drafts.RestoreAsync(id, files, draft?.Draft.Revision, null, cancellation) ? null : ParcelCodes.DraftChanged;
    }

    /// <summary>What the checker says of the courses that were taken: a draft may have errors, publishing it may not.</summary>
    private static bool Check(ServiceProvider services, Dictionary<string, SourceFiles> courses)
    {
        var shelf = services.GetRequiredService<Library>().Current.Shelf;
        var findings = courses.SelectMany(course => CourseReader.Read(course.Key, course.Value, shelf, $"{course.Key}/").Findings).Where(finding => finding.Severity != Severity.Note).ToList();
        foreach (var finding in findings) Console.WriteLine(finding);
        return findings.Any(finding => finding.Severity == Severity.Error);
    }

    private static Remark Remark(ForeignCode code, params string[] values) => new(code.Id, 1, 1, code.Severity, code.Say(values), values);
}
