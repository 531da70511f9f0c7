using System.Diagnostics;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Publishing;

public sealed class ContentWatcherTests
{
    [Fact]
    public async Task In_Development_a_changed_file_is_on_line_within_two_seconds()
    {
        await using var academy = new RunningAcademy { IsDevelopment = true };
        var lena = await academy.ClientOf(Cast.Lena);
        Assert.Contains("Ein Satz auf Deutsch.", (await lena.GetAsync("/courses/probe-kurs/erste-lektion")).Text, StringComparison.Ordinal);
        var watch = Stopwatch.StartNew();
        academy.Content.Replace(ProbeContent.LessonFile("de", 1), "Ein Satz auf Deutsch.", "Ein anderer Satz.");
        while (!(await lena.GetAsync("/courses/probe-kurs/erste-lektion")).Text.Contains("Ein anderer Satz.", StringComparison.Ordinal))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), "Two seconds later the old text is still shown.");
            await Task.Delay(50);
        }
    }

    [Fact]
    public async Task Elsewhere_a_change_waits_for_somebody_to_publish_it()
    {
        await using var academy = new RunningAcademy();
        var lena = await academy.ClientOf(Cast.Lena);
        academy.Content.Replace(ProbeContent.LessonFile("de", 1), "Ein Satz auf Deutsch.", "Ein anderer Satz.");
        await Task.Delay(800);
        Assert.Contains("Ein Satz auf Deutsch.", (await lena.GetAsync("/courses/probe-kurs/erste-lektion")).Text, StringComparison.Ordinal);
        await academy.PublishAsync();
        Assert.Contains("Ein anderer Satz.", (await lena.GetAsync("/courses/probe-kurs/erste-lektion")).Text, StringComparison.Ordinal);
    }
}
