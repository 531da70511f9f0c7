using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Data.Takeaway;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>Everything about me as one file to take along: for reading, for programs, and every certificate. It lies here because the certificates are drawn here.</summary>
public static class TakeAlongFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static void MapTakeAlongFile(this IEndpointRouteBuilder routes) => routes.MapGet("/account/manage/data.zip", FindAsync).RequireRateLimiting(RateLimits.Files);

    private static async Task<IResult> FindAsync(HttpContext http, AcademyDbContext db, CurrentPerson me, Library library, TownFaces faces, IStringLocalizer<Texts> texts, TimeProvider clock, CancellationToken cancellation)
    {
        // An unlocked screen must not be enough to carry everything away.
        if (clock.GetUtcNow() - http.User.ProvenAt() >= RecentSignInAttribute.Recent) return Results.LocalRedirect("/account/confirm?returnUrl=%2Faccount%2Fmanage%2Fdata");
        if (await db.PersonalDataAsync(me.Id, me.Now, cancellation) is not { } mine) return Results.NotFound();
        var id = me.Id;
        var certificates = await db.Certificates.AsNoTracking().Where(certificate => certificate.PersonId == id).OrderBy(certificate => certificate.Number).ToListAsync(cancellation);
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, texts["Take_FileOverview"], Encoding.UTF8.GetBytes(TakeAlongOverview.Write(mine, library.Current, me, texts)));
            Write(zip, texts["Take_FileData"], JsonSerializer.SerializeToUtf8Bytes(mine, Json));
            Write(zip, texts["Take_FileReadme"], Encoding.UTF8.GetBytes(texts["Take_Readme"].Value.ReplaceLineEndings("\r\n")));
            foreach (var certificate in certificates)
                Write(zip, $"{texts["Take_FolderCertificates"]}/{certificate.Number}.pdf", CertificateFile.Draw(certificate, http.Request, faces, texts));
        }
        return Results.File(memory.ToArray(), "application/zip", $"{texts["Take_FileName"]}-{me.Now.Day:yyyy-MM-dd}.zip");
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
