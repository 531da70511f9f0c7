using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>A course as a zip of its plain folder: what is published, and what is being written.</summary>
public static class CourseZips
{
    public static void MapCourseZips(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/author/{course}/published.zip", PublishedAsync).RequireAuthorization(Role.Trainer).RequireRateLimiting(RateLimits.Files);
        routes.MapGet("/author/{course}/draft.zip", DraftAsync).RequireAuthorization(Role.Trainer).RequireRateLimiting(RateLimits.Files);
    }

    private static async Task<IResult> PublishedAsync(string course, AcademyDbContext db, CancellationToken cancellation) =>
        await db.NewestFilesAsync(course, cancellation) is { } files ? Results.File(CourseZip.Write(course, files), CourseZip.ContentType, $"{course}.zip") : Results.NotFound();

    private static async Task<IResult> DraftAsync(string course, Drafts drafts, CancellationToken cancellation) =>
        await drafts.FindAsync(course, cancellation) is { } draft ? Results.File(CourseZip.Write(course, draft.Files), CourseZip.ContentType, $"{course}-entwurf.zip") : Results.NotFound();
}
