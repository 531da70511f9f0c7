using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Courses;

/// <summary>A course's pictures, under an address that holds their hash: the same address is the same picture for ever.</summary>
public static class CourseFiles
{
    public static void MapCourseFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/courses/{course}/files/{hash}/{name}", Find);

    private static async Task<IResult> Find(string course, string hash, string name, Library library, PublishedVersions versions, Drafts drafts, HttpContext http)
    {
        var image = library.Current.Find(course)?.Course.Images.GetValueOrDefault($"{hash}/{name}") ?? versions.FindImage(course, $"{hash}/{name}");
        // Trainers see what is not published yet.
        if (image is null && http.User.IsInRole(Role.Trainer)) image = (await drafts.FindAsync(course, http.RequestAborted))?.Course?.Images.GetValueOrDefault($"{hash}/{name}");
        if (image is null) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        // A picture opened by itself must not run anything either.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return Results.Bytes(image.Bytes, image.ContentType);
    }
}
