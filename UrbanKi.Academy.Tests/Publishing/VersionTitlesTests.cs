using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing;

/// <summary>A report names a course as the version was called that somebody was taught.</summary>
public sealed class VersionTitlesTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    private Task<List<Dictionary<string, string>>> TitlesAsync() =>
        academy.AskAsync(default, db => db.CourseVersions.AsNoTracking().Where(v => v.CourseId == ProbeContent.Course).OrderBy(v => v.Number).Select(v => v.Titles).ToListAsync());

    [Fact]
    public async Task Every_version_knows_what_it_was_called_also_one_from_before_titles_were_kept()
    {
        var first = Assert.Single(await TitlesAsync());
        Assert.Equal(["de", "en"], first.Keys.Order());
        academy.Content.Replace($"courses/{ProbeContent.Course}/de/index.md", first["de"], "Ganz anders");
        await academy.PublishAsync();
        var both = await TitlesAsync();
        Assert.Equal((first["de"], "Ganz anders"), (both[0]["de"], both[1]["de"]));

        await academy.AskAsync(default, db => db.CourseVersions.ExecuteUpdateAsync(set => set.SetProperty(v => v.Titles, new Dictionary<string, string>())));
        await VersionTitles.FillAsync(academy.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>(), academy.Services.GetRequiredService<WriteGate>());
        Assert.Equal(both, await TitlesAsync());
    }
}
