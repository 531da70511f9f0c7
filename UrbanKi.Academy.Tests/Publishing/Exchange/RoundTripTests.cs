using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Publishing.Exchange;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing.Exchange;

/// <summary>From one academy to another and on: by folder, draft and publishing.</summary>
public sealed class RoundTripTests : IAsyncDisposable
{
    private readonly RunningAcademy here = new();
    private readonly RunningAcademy there = new();
    private readonly TemporaryFolder first = new();
    private readonly TemporaryFolder second = new();

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
        first.Dispose();
        second.Dispose();
    }

    private static async Task ExportAsync(RunningAcademy academy, string folder)
    {
        await using var db = await academy.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContextAsync();
        Assert.False(CourseFolders.Write(folder, await db.AllNewestFilesAsync(default), isAll: true, replace: false).HasErrors);
    }

    private static Dictionary<string, byte[]> OnDisk(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);

    [Fact]
    public async Task What_another_academy_takes_in_and_publishes_goes_out_byte_for_byte_as_it_came()
    {
        // The other one has the shelf but no course.
        Directory.Delete(Path.Combine(there.Content.Folder, "courses"), recursive: true);
        there.Content.Remove("paths/alle.yml");
        var tarik = await there.EmployAsync(Cast.Tarik);
        await ExportAsync(here, first.Path);
        var (drafts, publisher) = (there.Services.GetRequiredService<Drafts>(), there.Services.GetRequiredService<Publisher>());
        foreach (var parcel in CourseFolders.Read(first.Path))
        {
            Assert.True(await drafts.RestoreAsync(parcel.Name!, parcel.Files!, null, tarik.Id));
            var revision = (await drafts.FindAsync(parcel.Name!))!.Draft.Revision;
            Assert.Equal(PublishOutcome.Published, await publisher.PublishDraftAsync(parcel.Name!, new(revision, null, [], null, null), tarik.Id, Moment.Of(there.Clock, TimeZoneInfo.Utc)));
        }
        await ExportAsync(there, second.Path);
        Assert.Equal(2, Directory.GetDirectories(first.Path).Length);
        Assert.Equal(OnDisk(first.Path), OnDisk(second.Path));
    }
}
