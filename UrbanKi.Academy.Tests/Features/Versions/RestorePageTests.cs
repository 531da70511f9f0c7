using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.DraftWriting;

namespace UrbanKi.Academy.Tests.Features.Versions;

public sealed class RestorePageTests : IAsyncDisposable
{
    private const string Restore = "/author/probe-kurs/versions/1/restore";

    private readonly RunningAcademy academy = new();

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private async Task<string> DraftTextAsync() => Encoding.UTF8.GetString((await academy.Services.GetRequiredService<Drafts>().FindAsync(ProbeContent.Course))!.Files.Bytes(GermanFirst)!);

    private async Task<Visitor> TaughtTwiceAsync()
    {
        var tarik = await academy.ClientOf(Cast.Tarik);
        await academy.WriteAsync(GermanFirst, "Ein Satz auf Deutsch.", "Ein neuer Satz auf Deutsch.");
        await tarik.PublishDraftAsync();
        return tarik;
    }

    [Fact]
    public async Task An_old_version_becomes_the_draft_and_then_a_new_version()
    {
        var tarik = await TaughtTwiceAsync();
        var page = (await tarik.GetAsync(Restore)).IsOk();
        Assert.Equal("/author/probe-kurs", (await tarik.SubmitAsync(page, "main form")).Is(HttpStatusCode.Redirect).Location);
        Assert.Contains("Ein Satz auf Deutsch.", await DraftTextAsync(), StringComparison.Ordinal);
        (await tarik.PublishDraftAsync()).Is(HttpStatusCode.Redirect);
        var hashes = await academy.AskAsync(default, db => db.CourseVersions.Where(v => v.CourseId == ProbeContent.Course).OrderBy(v => v.Number).Select(v => v.Hash).ToListAsync());
        Assert.Equal((3, hashes[0]), (hashes.Count, hashes[2]));
    }

    [Fact]
    public async Task A_draft_gives_way_only_to_somebody_who_has_seen_it()
    {
        var tarik = await TaughtTwiceAsync();
        var page = (await tarik.GetAsync(Restore)).IsOk();
        // Meanwhile a colleague begins to write.
        await academy.WriteAsync(GermanFirst, "Ein neuer Satz", "Ein Entwurf");
        var refused = (await tarik.SubmitAsync(page, "main form")).Is(HttpStatusCode.Conflict);
        Assert.Contains("Ein Entwurf", await DraftTextAsync(), StringComparison.Ordinal);
        (await tarik.SubmitAsync(refused, "main form")).Is(HttpStatusCode.Redirect);
        Assert.DoesNotContain("Ein Entwurf", await DraftTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_trainers_take_up_a_version()
    {
        await TaughtTwiceAsync();
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea }) (await (await academy.ClientOf(who)).PostAsync(Restore)).Is(HttpStatusCode.Forbidden);
    }
}
