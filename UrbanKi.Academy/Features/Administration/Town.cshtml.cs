using System.Xml.Linq;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Hosting.Scanning;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Resources;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>The town's own name, logo, colours and contacts.</summary>
[Authorize(Policy = Role.Administrator)]
[EnableRateLimiting(RateLimits.Uploads)]
public sealed class TownPage(AcademyDbContext db, WriteGate gate, TownFaces faces, AuditLog audit, IStringLocalizer<Texts> texts, ILogger<TownPage> log) : PageModel
{
    /// <summary>In bytes; a logo is small.</summary>
    public const int LargestLogo = 500_000;

    [BindProperty] public TownInput Input { get; set; } = new();

    public TownView View { get; private set; } = null!;

    public async Task OnGetAsync(bool saved, CancellationToken cancellation)
    {
        Input = TownInput.Of(await db.Organisations.Where(town => town.Id == db.OrganisationId).Select(town => town.Name).SingleAsync(cancellation), await db.TownLooks.AsNoTracking().SingleOrDefaultAsync(cancellation));
        Show([], saved);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? logo, string? instead, CancellationToken cancellation)
    {
        // "Take that one" beside a colour that can't be read: "Colour" or "DarkColour".
        if (instead == nameof(TownInput.Colour)) Input.Colour = TownView.Instead(Input.Colour, isDark: false)?.ToString() ?? Input.Colour;
        if (instead == nameof(TownInput.DarkColour)) Input.DarkColour = TownView.Instead(Input.DarkColour, isDark: true)?.ToString() ?? Input.DarkColour;
        List<FormProblem> problems = [.. ModelState.Where(field => field.Key != nameof(logo) && field.Value!.Errors.Count > 0).Select(field => new FormProblem(field.Key.Split('.')[^1], field.Value!.Errors[0].ErrorMessage)), .. TownView.Check(Input, texts)];
        var image = logo is { Length: > 0 } ? await ReadAsync(logo, cancellation) : null;
        if (logo is { Length: 0 }) problems.Add(new("logo", texts["Town_LogoBroken"]));
        if (image?.Refusal is { } refusal) problems.Add(new("logo", texts[$"Town_Logo{refusal}"]));
        if (ModelState.FileProblem(nameof(logo)) is { } unclean) problems.Add(new("logo", unclean));
        if (problems.Count > 0)
        {
            Show(problems, false);
            return Page();
        }
        await gate.WriteAsync(db, async () =>
        {
            (await db.Organisations.SingleAsync(town => town.Id == db.OrganisationId, cancellation)).Name = Input.Name!.Trim();
            if (await db.TownLooks.SingleOrDefaultAsync(cancellation) is not { } look) db.TownLooks.Add(look = new() { OrganisationId = db.OrganisationId });
            Input.Tell(look);
            if (image is not null) (look.Logo, look.LogoType) = (image.Bytes, image.Name.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml" : "image/png");
            audit.Note(AuditAction.SettingChanged, detail: "town");
        }, cancellation);
        await faces.RefreshAsync(db.OrganisationId);
        return RedirectToPage(new { saved = true });
    }

    /// <summary>Known by its bytes and cleaned, like every picture that comes from outside.</summary>
    private async Task<ImageIntake> ReadAsync(IFormFile logo, CancellationToken cancellation)
    {
        if (logo.Length > LargestLogo) return new("", [], ImageRefusal.TooLarge);
        using var bytes = new MemoryStream();
        await logo.CopyToAsync(bytes, cancellation);
        var image = ImageIntake.Of(logo.FileName, bytes.ToArray());
        if (image.Refusal is not null) return image;
        if (image.Name.EndsWith(".svg", StringComparison.Ordinal)) return Draws(image.Bytes) ? image : new("", [], ImageRefusal.Broken);
        return !image.Name.EndsWith(".png", StringComparison.Ordinal) ? new("", [], ImageRefusal.Type) : PrintableLogo.Is(image.Bytes, log) ? image : new("", [], ImageRefusal.Broken);
    }

    /// <summary>Whether anything is left to be seen once the cleaning is done.</summary>
    private static bool Draws(byte[] svg) => XDocument.Load(new MemoryStream(svg)).Descendants().Any(part => part.Name.LocalName is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon" or "text" or "use" or "image");

    private void Show(IReadOnlyList<FormProblem> problems, bool isSaved) => View = new() { Input = Input, LogoAddress = faces.Find(db.OrganisationId)?.LogoAddress, Problems = problems, IsSaved = isSaved };
}
