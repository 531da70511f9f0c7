using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting.Demo;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>What the academy is for, from the first sign-in to the file for the head of department, on a fresh site with the demo town.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MainJobTests(BrowserSite shared)
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task A_learner_completes_a_course_by_keyboard_and_HR_finds_it_in_the_workbook(string language)
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path);
        await using var learner = await Reader.ComeAsync(shared.Browser, site.Address, language, script: true);
        var page = learner.Page;

        await learner.GoAsync("/");
        await page.PressOnAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = learner.Words["Home_SignIn"] }));
        await learner.SignInAsync("learner@academy.example", DemoTown.Password);
        Assert.Equal("/", learner.Place);
        // The profile of the demo's learner says German, and is heard when nobody chose a language on this device.
        if (language == "en") await ChooseEnglishAsync(learner);
        var words = learner.Words;

        var due = page.GetByRole(AriaRole.Region, new() { Name = words["Home_Due"] });
        foreach (var waiting in new[] { "ki-grundlagen", "ki-assistenten" }.Select(ShippedContent.Course)) await Expect(due.GetByRole(AriaRole.Link, new() { Name = waiting.In(language).Title })).ToBeVisibleAsync();
        await page.PressOnAsync(page.Locator(".ac-continue a.kern-btn"));
        await page.WaitForURLAsync("**/courses/*/*");
        var courseId = learner.Place.Split('/')[2];
        var course = ShippedContent.Course(courseId);
        var edition = course.In(language);

        await LearnAsync(learner, edition);
        await learner.StartQuizAsync(courseId);
        await learner.AnswerAllAndHandInAsync(courseId);
        await Expect(page.GetByText("(100 %)")).ToBeVisibleAsync();

        var number = (await page.Locator(".ac-cert dd").First.InnerTextAsync()).Trim();
        var pdf = await DownloadAsync(page, page.GetByRole(AriaRole.Link, new() { Name = words["Home_Certificate"], Exact = true }));
        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8), "The certificate is no PDF.");
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = words["Certificate_Open"] }));
        await page.WaitForURLAsync($"**/certificates/{number}");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Lena Lernfroh");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(edition.Title);

        await learner.SignOutAsync();
        await learner.SignInAsync("hr@academy.example", DemoTown.Password);
        await page.PressOnAsync(page.GetByRole(AriaRole.Link, new() { Name = words["Frame_Reports"] }).First);
        await page.WaitForURLAsync("**/reports/completions");
        await Expect(page.Locator($"html[lang={language}]")).ToBeAttachedAsync();
        var workbook = await DownloadAsync(page, page.GetByRole(AriaRole.Link, new() { Name = words["Report_Excel"] }));
        await AssertWorkbookAsync(workbook, words, number);
        learner.AssertNoComplaints();
    }

    private static async Task ChooseEnglishAsync(Reader learner)
    {
        learner.Speaks("de");
        await learner.SwitchLanguageAsync();
        Assert.Equal("en", learner.Words.Language);
    }

    /// <summary>Goes through the lessons that are left: practises, writes a note where one is asked for, and marks each done.</summary>
    private static async Task LearnAsync(Reader learner, CourseEdition edition)
    {
        var (page, words) = (learner.Page, learner.Words);
        var (isPractised, isNoted) = (false, false);
        while (learner.Place.Split('/')[3] is var step and not "quiz")
        {
            var lesson = edition.Lesson(step)!;
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(lesson.Title);
            // Whatever happens in place must leave this mark alone.
            await page.EvaluateAsync("() => window.neverLeft = true");
            if (!isPractised)
            {
                var question = lesson.Questions.First();
                var place = page.Locator($"#q-{question.Id}");
                await page.AnswerAsync(place.Locator("form"), question, words);
                await page.PressOnAsync(place.GetByRole(AriaRole.Button, new() { Name = words["Lesson_Check"] }));
                await Expect(place.Locator(".ac-verdict")).ToHaveTextAsync(words["Question_StateRight"]);
                await Expect(place.Locator(".ac-verdict")).ToBeFocusedAsync();
                isPractised = true;
            }
            if (!isNoted && await page.Locator(".ac-reflect").CountAsync() > 0)
            {
                var note = page.Locator(".ac-reflect").First;
                await page.WriteAsync(note.GetByRole(AriaRole.Textbox), "Montag mit Frau Kaya besprechen.");
                await Expect(note.GetByRole(AriaRole.Status)).ToContainTextAsync(words.Before("Lesson_NoteSaved"));
                isNoted = true;
            }
            Assert.True(await page.EvaluateAsync<bool>("() => window.neverLeft === true"), "The page was loaded anew.");
            await page.PressOnAsync(page.Locator(".ac-next form button"));
            await page.WaitForURLAsync(address => !address.EndsWith($"/{step}", StringComparison.Ordinal));
        }
        Assert.True(isPractised && isNoted, "The lessons that were left hold no question or no note.");
    }

    private static async Task<byte[]> DownloadAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.PressOnAsync(link));
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task AssertWorkbookAsync(byte[] workbook, Words words, string certificateNumber)
    {
        await using var zip = new ZipArchive(new MemoryStream(workbook));
        await using var parts = await zip.GetEntry("xl/workbook.xml")!.OpenAsync();
        var sheets = (await XDocument.LoadAsync(parts, LoadOptions.None, default)).Descendants().Where(element => element.Name.LocalName == "sheet").Select(sheet => sheet.Attribute("name")!.Value);
        Assert.Equal([words["Workbook_Overview"], words["Workbook_Completions"], words["Workbook_Overdue"], words["Workbook_Info"], words["Workbook_Exemptions"], words["Workbook_DataDescription"], words["Workbook_Provenance"]], sheets);
        var everything = "";
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(await sheet.OpenAsync());
            everything += await text.ReadToEndAsync();
        }
        Assert.Contains("Lernfroh", everything);
        Assert.Contains(certificateNumber, everything);
    }
}
