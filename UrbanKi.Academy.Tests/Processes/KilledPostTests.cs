using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Processes;

/// <summary>The program is killed between handing a mail over and noting that it has: no mail is lost, and one that arrives twice bears one name.</summary>
[Collection(ProcessCollection.Name)]
public sealed class KilledPostTests
{
    [Theory]
    // The server has it already: it comes twice, under one Message-ID, by which mail programs know it.
    [InlineData("silent", 2)]
    // The server has lost it: it comes once.
    [InlineData("holds", 1)]
    public async Task A_mail_that_was_under_way_arrives_after_the_next_start(string mood, int copies)
    {
        using var data = new TemporaryFolder();
        await using var post = await PostOffice.OpenAsync();
        string[] settings = [.. post.Settings.Where(one => one.Key != "Academy:Smtp:TimeoutSeconds").Select(one => $"--{one.Key}={one.Value}"), "--Academy:Smtp:TimeoutSeconds=60"];
        await using var database = new SiteDatabase(data.Path);
        string email;
        await using (var site = await SiteProcess.StartAsync(data.Path, settings: settings))
        {
            email = await database.HireAsync("Petra");
            await post.BehaveAsync(new { kind = mood });
            using var http = new HttpClient { BaseAddress = site.Address };
            var visitor = new Visitor(http);
            (await visitor.SubmitAsync((await visitor.GetAsync("/account/forgot-password")).IsOk(), "main form", ("Email", email))).IsOk();
            await UntilAsync(database, MailState.Sending);
            if (mood == "silent") await post.WaitForAsync(email);
            await site.KillAsync();
        }
        // What the dead program left behind.
        Assert.Equal([MailState.Sending], await StatesAsync(database));

        await post.BehaveAsync(new { kind = "kind" });
        await using (var site = await SiteProcess.StartAsync(data.Path, settings: settings))
        {
            var mails = await post.WaitForAsync(email, copies);
            await UntilAsync(database, MailState.Sent);
            Assert.Single(mails.Select(mail => mail.MessageId).Distinct());
            Assert.Equal(copies, (await post.ToAsync(email)).Count);
            Assert.Empty(site.Failures);
        }
    }

    private static async Task<List<MailState>> StatesAsync(SiteDatabase database)
    {
        await using var db = await database.OpenAsync();
        return await db.OutgoingMails.Select(mail => mail.State).ToListAsync();
    }

    private static async Task UntilAsync(SiteDatabase database, MailState state)
    {
        for (var patience = 0; patience < 400; patience++)
        {
            if (await StatesAsync(database) is [var one] && one == state) return;
            await Task.Delay(50);
        }
        throw new TimeoutException($"No mail is {state}.");
    }
}
