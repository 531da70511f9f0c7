using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Publishing.Exchange;
using UrbanKi.Academy.Tests.Publishing.Exchange;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.DraftWriting;

namespace UrbanKi.Academy.Tests.Features.Exchange;

public sealed class CourseImportPageTests : IAsyncDisposable
{
    private const string Import = "/author/import";

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private Drafts Drafts => academy.Services.GetRequiredService<Drafts>();

    private string[] Waiting => Directory.Exists(Path.Combine(academy.DataPath, "uploads", "courses")) ? Directory.GetFiles(Path.Combine(academy.DataPath, "uploads", "courses")) : [];

    private static SourceFiles Probe(string sentence) => new(ProbeTexts.All.Where(file => file.Path.StartsWith("courses/probe-kurs/", StringComparison.Ordinal))
        .ToDictionary(file => file.Path["courses/probe-kurs/".Length..], file => Encoding.UTF8.GetBytes(file.Text.Replace("Ein Satz auf Deutsch.", sentence, StringComparison.Ordinal))));

    [Fact]
    public async Task A_new_course_becomes_a_draft_after_it_was_looked_at()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var start = (await tarik.GetAsync(Import)).IsOk();
        var sent = (await tarik.UploadAsync(start, "main form", "mitgebracht.zip", CourseZip.Write("mitgebracht", ZipMaking.CourseFiles))).Is(HttpStatusCode.Redirect);
        var check = (await tarik.FollowAsync(sent)).IsOk();
        Assert.Equal("Mitgebracht", check.Heading);
        Assert.Contains("3 neu", check.Text, StringComparison.Ordinal);
        Assert.Null(await Drafts.FindAsync("mitgebracht"));

        Assert.Equal("/author/mitgebracht", (await tarik.SubmitAsync(check, "form[action*=take]")).Is(HttpStatusCode.Redirect).Location);
        Assert.True((await Drafts.FindAsync("mitgebracht"))!.Files.IsSameAs(ZipMaking.CourseFiles));
        Assert.Empty(Waiting);
        (await tarik.FollowAsync(sent)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_taught_shows_what_would_change_and_what_the_checker_says()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var files = Probe("Ein anderer Satz.").Without("en/02-zweite-lektion.md").With("de/03-neu.md", "---\ntitle: Neu\n---\n\n![x](images/fehlt.png)\n"u8.ToArray());
        var check = (await tarik.FollowAsync(await tarik.UploadAsync((await tarik.GetAsync(Import)).IsOk(), "main form", "x.zip", CourseZip.Write("probe-kurs", files)))).IsOk();
        Assert.Contains("1 neu", check.Text, StringComparison.Ordinal);
        Assert.Contains("2 geändert", check.Text, StringComparison.Ordinal);
        Assert.Contains("1 entfällt", check.Text, StringComparison.Ordinal);
        Assert.Contains("AC211", check.Text, StringComparison.Ordinal);
        (await tarik.SubmitAsync(check, "form[action*=take]")).Is(HttpStatusCode.Redirect);
        // What learners see stays as it is.
        Assert.Contains("Ein Satz auf Deutsch.", (await tarik.GetAsync($"/courses/{ProbeContent.Course}/{ProbeContent.First}")).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("Ein anderer Satz.", Encoding.UTF8.GetString((await Drafts.FindAsync(ProbeContent.Course))!.Files.Bytes(GermanFirst)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_out_comes_back_as_nothing_new()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var zip = (await tarik.GetAsync("/author/probe-kurs/published.zip")).IsOk();
        Assert.Equal("application/zip", zip.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("probe-kurs.zip", zip.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(zip.Bytes, (await tarik.GetAsync("/author/probe-kurs/published.zip")).Bytes);
        var check = (await tarik.FollowAsync(await tarik.UploadAsync((await tarik.GetAsync(Import)).IsOk(), "main form", "probe-kurs.zip", zip.Bytes))).IsOk();
        Assert.False(check.Has("form[action*=take]"));
        (await tarik.SubmitAsync(check, "form[action*=discard]")).Is(HttpStatusCode.Redirect);
        Assert.Empty(Waiting);

        (await tarik.GetAsync("/author/probe-kurs/draft.zip")).Is(HttpStatusCode.NotFound);
        await academy.WriteAsync(GermanFirst, "Ein Satz auf Deutsch.", "Ein Entwurf.");
        var draft = (await tarik.GetAsync("/author/probe-kurs/draft.zip")).IsOk();
        Assert.Contains("Ein Entwurf.", Encoding.UTF8.GetString(CourseZip.Read(draft.Bytes).Files!.Bytes(GermanFirst)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_gives_way_only_to_somebody_who_has_seen_it()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var check = (await tarik.FollowAsync(await tarik.UploadAsync((await tarik.GetAsync(Import)).IsOk(), "main form", "x.zip", CourseZip.Write("probe-kurs", Probe("Aus dem Zip."))))).IsOk();
        await academy.WriteAsync(GermanFirst, "Ein Satz auf Deutsch.", "Von der Kollegin.");
        var refused = (await tarik.SubmitAsync(check, "form[action*=take]")).Is(HttpStatusCode.Conflict);
        Assert.Contains("Von der Kollegin.", Encoding.UTF8.GetString((await Drafts.FindAsync(ProbeContent.Course))!.Files.Bytes(GermanFirst)!), StringComparison.Ordinal);
        (await tarik.SubmitAsync(refused, "form[action*=take]")).Is(HttpStatusCode.Redirect);
        Assert.Contains("Aus dem Zip.", Encoding.UTF8.GetString((await Drafts.FindAsync(ProbeContent.Course))!.Files.Bytes(GermanFirst)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_zips_are_answered_with_their_reasons_and_nothing_is_kept()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var start = (await tarik.GetAsync(Import)).IsOk();
        foreach (var zip in HostileZips.All.Where(zip => zip.Bytes() is { Length: > 0 and < 1024 * 1024 }))
        {
            var answer = (await tarik.UploadAsync(start, "main form", "x.zip", zip.Bytes())).IsOk();
            Assert.True(answer.All(".ac-errors li").Count > 0, zip.Name);
        }
        Assert.Empty(Waiting);
    }

    [Fact]
    public async Task A_course_needs_a_name_that_can_be_one()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var start = (await tarik.GetAsync(Import)).IsOk();
        var zip = ZipMaking.Zip(ZipMaking.Course("Kein Name/"));
        var refused = (await tarik.UploadAsync(start, "main form", "x.zip", zip)).IsOk();
        Assert.True(refused.Has("#name[aria-invalid=true]"));
        var check = (await tarik.FollowAsync(await tarik.UploadAsync(start, "main form", "x.zip", zip, ("name", "doch-ein-name")))).IsOk();
        (await tarik.SubmitAsync(check, "form[action*=take]")).Is(HttpStatusCode.Redirect);
        Assert.NotNull(await Drafts.FindAsync("doch-ein-name"));
        (await tarik.PostAsync(Import)).IsOk();
    }

    [Fact]
    public async Task Only_trainers_take_courses_in_and_nobody_sees_what_another_handed_in()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var sent = await tarik.UploadAsync((await tarik.GetAsync(Import)).IsOk(), "main form", "x.zip", CourseZip.Write("mitgebracht", ZipMaking.CourseFiles));
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea })
        {
            var visitor = await academy.ClientOf(who);
            foreach (var address in new[] { Import, sent.Location!, "/author/probe-kurs/published.zip", "/author/probe-kurs/draft.zip" }) (await visitor.GetAsync(address)).Is(HttpStatusCode.Forbidden);
            (await visitor.PostAsync($"{sent.Location}?handler=take")).Is(HttpStatusCode.Forbidden);
        }
        var colleague = await academy.ClientOf(Cast.Tarik);
        (await colleague.GetAsync(sent.Location!)).Is(HttpStatusCode.NotFound);
        (await colleague.PostAsync($"{sent.Location}?handler=take")).Is(HttpStatusCode.NotFound);
        (await colleague.PostAsync($"{sent.Location}?handler=discard")).Is(HttpStatusCode.NotFound);
        (await tarik.GetAsync("/author/gibt-es-nicht/published.zip")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_nobody_decides_about_is_gone_after_a_day()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        var sent = await tarik.UploadAsync((await tarik.GetAsync(Import)).IsOk(), "main form", "x.zip", CourseZip.Write("mitgebracht", ZipMaking.CourseFiles));
        var uploads = academy.Services.GetRequiredService<UrbanKi.Academy.Features.Exchange.Uploads>();
        uploads.DeleteOld(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(23));
        Assert.Equal(2, Waiting.Length);
        uploads.DeleteOld(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(25));
        Assert.Empty(Waiting);
        (await tarik.GetAsync(sent.Location!)).Is(HttpStatusCode.NotFound);
    }
}
