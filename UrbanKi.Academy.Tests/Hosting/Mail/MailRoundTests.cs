using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Hosting.Mail;

/// <summary>From the outbox to a real mail server, also when it is down, slow or unwilling.</summary>
public sealed class MailRoundTests(MailSite site) : IClassFixture<MailSite>
{
    private RunningAcademy Academy => site.Academy;

    [Fact]
    public async Task A_mail_arrives_as_text_and_as_html_in_the_language_of_whom_it_is_for()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.WriteAsync(lena.OrganisationId, async db => (await db.People.SingleAsync(person => person.Id == lena.Id)).Language = "en");
        var kept = await site.SendAsync(lena);
        var mail = Assert.Single(await site.Post.ToAsync(lena.Email));
        Assert.Equal("Trial mail from Stadt Musterbach", mail.Subject);
        Assert.Equal(("Stadt Musterbach", "akademie@musterbach.example"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        Assert.Contains("Hello Lena Lernt,", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<p>Hello Lena Lernt,</p>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal((MailState.Sent, 1, null), (kept.State, kept.Tries, kept.Problem));
    }

    [Fact]
    public async Task While_the_server_is_down_mails_wait_longer_each_time_and_then_arrive_once()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.Post.StopAsync();
        var kept = await site.SendAsync(lena);
        Assert.Equal((MailState.Waiting, 1), (kept.State, kept.Tries));
        Assert.NotEmpty(kept.Problem!);
        Assert.Equal(OutgoingMail.Pauses[0], kept.NextTryAt - Academy.Clock.GetUtcNow().UtcDateTime);
        await site.RoundAsync();
        Assert.Equal(1, (await site.MailAsync(lena, kept.Id)).Tries);
        Academy.Clock.Advance(OutgoingMail.Pauses[0]);
        await site.RoundAsync();
        kept = await site.MailAsync(lena, kept.Id);
        Assert.Equal((2, OutgoingMail.Pauses[1]), (kept.Tries, kept.NextTryAt - Academy.Clock.GetUtcNow().UtcDateTime));
        await site.Post.StartAsync();
        Academy.Clock.Advance(OutgoingMail.Pauses[1]);
        await site.RoundAsync();
        await site.RoundAsync();
        Assert.Single(await site.Post.ToAsync(lena.Email));
        Assert.Equal(MailState.Sent, (await site.MailAsync(lena, kept.Id)).State);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_given_up_at_once_and_the_others_get_theirs()
    {
        var (lena, karl) = (await Academy.EmployAsync(Cast.Lena), await Academy.EmployAsync(Cast.Karl));
        await site.Post.BehaveAsync(new { kind = "refuses", whom = lena.Email });
        var refused = await site.SendAsync(lena);
        var taken = await site.SendAsync(karl);
        await site.Post.BehaveAsync(new { kind = "kind" });
        Assert.Equal((MailState.Dead, "550 No such mailbox here"), (refused.State, refused.Problem));
        Assert.Equal(MailState.Sent, taken.State);
    }

    [Fact]
    public async Task An_administrator_sees_what_did_not_arrive_with_the_reason_and_sends_it_again()
    {
        var town = $"Stadt {Guid.NewGuid():N}";
        var (lena, andrea) = (await Academy.EmployAsync(Cast.Lena with { Town = town }), await Academy.EmployAsync(Cast.Andrea with { Town = town }));
        await site.Post.BehaveAsync(new { kind = "refuses", whom = lena.Email });
        var refused = await site.SendAsync(lena);
        await site.Post.BehaveAsync(new { kind = "kind" });
        var visitor = await Academy.ClientOf(andrea);
        Assert.Contains("1 nicht zugestellt", (await visitor.GetAsync("/admin")).IsOk().Text, StringComparison.Ordinal);
        var page = (await visitor.GetAsync("/admin/mail")).IsOk();
        Assert.Contains("No such mailbox here", page.Text, StringComparison.Ordinal);
        Assert.Contains(lena.Email, page.Text, StringComparison.Ordinal);
        (await visitor.SubmitAsync(page, $"form[action*='{refused.Id}']")).Is(HttpStatusCode.Redirect);
        await site.RoundAsync();
        Assert.Single(await site.Post.ToAsync(lena.Email));
        Assert.DoesNotContain("No such mailbox", (await visitor.GetAsync("/admin/mail")).IsOk().Text, StringComparison.Ordinal);
        var stranger = await Academy.ClientOf(await Academy.EmployAsync(Cast.Andrea with { Town = Cast.Elsewhere }));
        (await stranger.PostAsync($"/admin/mail?handler=again&mail={refused.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_server_that_asks_to_come_again_is_asked_again()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.Post.BehaveAsync(new { kind = "later" });
        var kept = await site.SendAsync(lena);
        await site.Post.BehaveAsync(new { kind = "kind" });
        Assert.Equal((MailState.Waiting, "451 Greylisted, come again"), (kept.State, kept.Problem));
        Academy.Clock.Advance(OutgoingMail.Pauses[0]);
        await site.RoundAsync();
        Assert.Single(await site.Post.ToAsync(lena.Email));
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_some_mails_is_called_again_and_takes_the_rest_at_once()
    {
        var people = new List<(Employee Person, Guid Mail)>();
        for (var i = 0; i < 5; i++)
        {
            var lena = await Academy.EmployAsync(Cast.Lena);
            await site.WriteAsync(lena.OrganisationId, db => { people.Add((lena, Academy.Services.GetRequiredService<Outbox>().Put(db, lena.OrganisationId, lena.Id, MailKind.Trial)!.Id)); return Task.CompletedTask; });
        }
        await site.Post.BehaveAsync(new { kind = "hangs-up", after = 2 });
        await site.RoundAsync();
        await site.Post.BehaveAsync(new { kind = "kind" });
        foreach (var (person, mail) in people)
        {
            Assert.Single(await site.Post.ToAsync(person.Email));
            Assert.Equal((MailState.Sent, 1), ((await site.MailAsync(person, mail)).State, (await site.MailAsync(person, mail)).Tries));
        }
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_not_waited_for()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.Post.BehaveAsync(new { kind = "slow", milliseconds = 6000 });
        var kept = await site.SendAsync(lena);
        await site.Post.BehaveAsync(new { kind = "kind" });
        Assert.Equal(MailState.Waiting, kept.State);
        Assert.Contains("no answer", kept.Problem, StringComparison.Ordinal);
        Academy.Clock.Advance(OutgoingMail.Pauses[0]);
        await site.RoundAsync();
        Assert.Single(await site.Post.ToAsync(lena.Email));
    }

    [Fact]
    public async Task Where_the_way_is_to_be_protected_nothing_goes_unprotected()
    {
        await using var careful = site.Open(("Academy:Smtp:Security", "StartTls"));
        var lena = await careful.EmployAsync(Cast.Lena);
        var kept = await careful.AskAsync(lena.OrganisationId, async db =>
        {
            var mail = careful.Services.GetRequiredService<Outbox>().Put(db, lena.OrganisationId, lena.Id, MailKind.Trial)!;
            await db.SaveChangesAsync();
            return mail.Id;
        });
        Assert.Equal(0, await careful.Services.GetRequiredService<MailRound>().RunDueAsync());
        var mail = await careful.AskAsync(lena.OrganisationId, db => db.OutgoingMails.AsNoTracking().SingleAsync(one => one.Id == kept));
        Assert.Equal((MailState.Waiting, MailTrouble.Unprotected), (mail.State, mail.Trouble));
        Assert.Contains("STARTTLS", mail.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_wants_no_mail_of_ours_makes_everything_wait()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.Post.BehaveAsync(new { kind = "wants-no-mail" });
        var kept = await site.SendAsync(lena);
        await site.Post.BehaveAsync(new { kind = "kind" });
        Assert.Equal((MailState.Waiting, "550 Sender rejected"), (kept.State, kept.Problem));
    }

    [Fact]
    public void After_three_days_it_is_given_up()
    {
        var mail = new OutgoingMail { OrganisationId = Guid.NewGuid(), PersonId = Guid.NewGuid(), Kind = MailKind.Trial, MadeAt = MovableClock.Start.UtcDateTime, NextTryAt = MovableClock.Start.UtcDateTime };
        while (mail.State == MailState.Waiting) mail.Fail("down", isFinal: false, mail.NextTryAt);
        Assert.Equal(MailState.Dead, mail.State);
        Assert.InRange(mail.EndedAt!.Value - mail.MadeAt, TimeSpan.FromDays(2), TimeSpan.FromDays(4));
    }

    [Theory]
    [InlineData("Ömer\r\nBcc: boese@example.org", "Straße")]
    [InlineData("Zoë 🌻", "Müller-Lüdenscheidt")]
    [InlineData("\u202Eمريم", "حسن")]
    [InlineData("Ludwig\0\u2028", "\"Lou\" <lou@example.org>")]
    public async Task A_name_is_a_name_whatever_stands_in_it(string givenName, string surname)
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.WriteAsync(lena.OrganisationId, async db =>
        {
            var detail = await db.PersonDetails.SingleAsync(one => one.PersonId == lena.Id);
            (detail.GivenName, detail.Surname) = (givenName, surname);
        });
        Assert.Equal(MailState.Sent, (await site.SendAsync(lena)).State);
        var mail = Assert.Single(await site.Post.ToAsync(lena.Email));
        var to = Assert.Single(mail.GetRecipients(onlyUnique: false));
        Assert.Equal(lena.Email, to.Address);
        Assert.Empty(mail.Bcc);
        Assert.Equal(new string([.. $"{givenName} {surname}".Where(char.IsLetterOrDigit)]), new string([.. to.Name!.Where(char.IsLetterOrDigit)]));
        Assert.DoesNotContain("<lou@", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_gets_none()
    {
        var lena = await Academy.EmployAsync(Cast.Lena);
        await site.WriteAsync(lena.OrganisationId, async db => (await db.People.Include(person => person.Details).SingleAsync(person => person.Id == lena.Id)).Leave(Academy.Clock.Today));
        var kept = await site.SendAsync(lena);
        Assert.Equal((MailState.Dropped, "left"), (kept.State, kept.Problem));
        Assert.Empty(await site.Post.ToAsync(lena.Email));
    }

    [Fact]
    public async Task What_was_under_way_when_the_program_stopped_is_sent_under_the_same_name()
    {
        await using var again = new MailSite();
        await again.InitializeAsync();
        var lena = await again.Academy.EmployAsync(Cast.Lena);
        await again.Post.StopAsync();
        var kept = await again.SendAsync(lena);
        // As a power cut leaves it.
        await again.WriteAsync(lena.OrganisationId, async db => (await db.OutgoingMails.SingleAsync(mail => mail.Id == kept.Id)).Begin());
        await again.Post.StartAsync();
        await again.Academy.Services.GetRequiredService<MailRound>().ResumeAsync(default);
        again.Academy.Clock.Advance(OutgoingMail.Pauses[0]);
        await again.RoundAsync();
        await again.RoundAsync();
        Assert.Equal($"{kept.Id:N}@musterbach.example", Assert.Single(await again.Post.ToAsync(lena.Email)).MessageId);
    }

    [Fact]
    public async Task Only_administrators_see_the_outbox_and_a_trial_mail_comes_to_the_one_who_asked()
    {
        (await Academy.Stranger().GetAsync("/admin/mail")).Is(HttpStatusCode.Redirect);
        (await (await Academy.ClientOf(Cast.Lena)).GetAsync("/admin/mail")).Is(HttpStatusCode.Forbidden);
        (await (await Academy.ClientOf(Cast.Hanna)).GetAsync("/admin/mail")).Is(HttpStatusCode.Forbidden);
        var andrea = await Academy.EmployAsync(Cast.Andrea);
        var visitor = await Academy.ClientOf(andrea);
        (await visitor.SubmitAsync((await visitor.GetAsync("/admin/mail")).IsOk(), "form[action*='trial']")).Is(HttpStatusCode.Redirect);
        Assert.Equal("Probe von Stadt Musterbach", Assert.Single(await site.Post.WaitForAsync(andrea.Email)).Subject);
    }
}
