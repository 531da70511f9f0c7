using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Features.Accounts;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

/// <summary>The first way in, from the import to the first page: with a mail and with a letter.</summary>
public sealed partial class InvitationTests(MailSite site) : IClassFixture<MailSite>
{
    private const string Chosen = "Ein langer Satz reicht";
    private const string List = "/people/invitations";

    private RunningAcademy Academy => site.Academy;

    [GeneratedRegex(@"https://lernen\.musterbach\.example(/account/invitation\S+)")]
    private static partial Regex Link();

    private static string Someone() => $"neu-{Guid.NewGuid():N}@academy.example";

    private async Task<string> LinkToAsync(string email, int count = 1) => Link().Match((await site.Post.WaitForAsync(email, count))[^1].TextBody!).Groups[1].Value;

    private static async Task<Answer> AcceptAsync(Visitor visitor, string address, params (string, string)[] fields) =>
        await visitor.SubmitAsync((await visitor.GetAsync(address)).IsOk(), "main form", [.. fields.Any(field => field.Item1 == "Password") ? [] : new[] { ("Password", Chosen) }, .. fields]);

    /// <summary>The code and number of each letter that HR gets to print.</summary>
    private static async Task<IReadOnlyList<string>> CodesAsync(Visitor hr, string address = List + "/letters") =>
        [.. (await hr.PostAsync(address)).IsOk().All(".ac-letter").Select(letter => letter.QuerySelector("dl > div:last-child > dd")!.TextContent)];

    [Fact]
    public async Task Everybody_with_an_address_is_invited_by_mail_and_comes_in_once()
    {
        var town = await TownHall.OpenAsync(Academy);
        var email = Someone();
        await town.HireAsync("Nina", "Neu", "tiefbau", "4711", email);
        await town.HireAsync("Otto", "Ohne", "tiefbau", "4712");
        var page = (await town.Hanna.GetAsync(List)).IsOk();
        Assert.Contains("noch nicht eingeladen", page.Text, StringComparison.Ordinal);
        (await town.Hanna.SubmitAsync(page, "form[action*='handler=mail']:not([action*=person])")).Is(HttpStatusCode.Redirect);
        var link = await LinkToAsync(email);
        Assert.Contains("Mail vom 23.11.2026", (await town.Hanna.GetAsync(List)).IsOk().Text, StringComparison.Ordinal);
        var nina = Academy.Stranger();
        // A mail program looks at the link before anybody does.
        (await nina.GetAsync(link)).IsOk();
        (await AcceptAsync(nina, link)).Is(HttpStatusCode.Redirect);
        (await nina.GetAsync("/courses")).IsOk();
        (await Academy.Stranger().SignInAsync(email, Chosen)).Is(HttpStatusCode.Redirect);
        Assert.Contains("gilt nicht mehr", (await AcceptAsync(Academy.Stranger(), link, ("Password", "Noch ein langer Satz"))).IsOk().Text, StringComparison.Ordinal);
        var done = (await town.Hanna.GetAsync(List + "?show=done")).IsOk();
        Assert.Contains("angenommen am 23.11.2026", done.Text, StringComparison.Ordinal);
        // Otto is not among those who are shown, so he is not invited with them.
        Assert.Empty(done.All("section[aria-labelledby=einladen]"));
        Assert.Single(await site.Post.ToAsync(email));
    }

    [Fact]
    public async Task A_letter_lets_in_who_has_no_address_and_then_the_personnel_number_does()
    {
        var town = await TownHall.OpenAsync(Academy);
        var number = $"L{Guid.NewGuid():N}"[..12];
        await town.HireAsync("Otto", "Ohne", "tiefbau", number);
        var code = Assert.Single(await CodesAsync(town.Hanna));
        Assert.Contains("passen nicht zusammen", (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", "0815"), ("Code", code))).IsOk().Text, StringComparison.Ordinal);
        var otto = Academy.Stranger();
        // As it is typed: small, with spaces, an O for a zero.
        (await AcceptAsync(otto, "/account/invitation", ("Number", $" {number} "), ("Code", code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o')))).Is(HttpStatusCode.Redirect);
        (await otto.GetAsync("/courses")).IsOk();
        (await Academy.Stranger().SignInAsync(number, Chosen)).Is(HttpStatusCode.Redirect);
        (await Academy.Stranger().SignInAsync(number, "Ein falscher Satz hier")).IsOk();
        (await otto.SubmitAsync((await otto.GetAsync("/account/manage/password")).IsOk(), "main form", ("Password", Chosen), ("NewPassword", "Noch ein langer Satz"))).Is(HttpStatusCode.Redirect);
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", code))).IsOk();
    }

    [Fact]
    public async Task Letters_have_a_page_each_and_their_codes_are_kept_nowhere()
    {
        var town = await TownHall.OpenAsync(Academy);
        foreach (var name in new[] { "Anna", "Berta" }) await town.HireAsync(name, "Brief", "finanzen", name);
        var page = (await town.Hanna.PostAsync(List + "/letters?unit=finanzen")).IsOk();
        var letters = page.All(".ac-letter");
        Assert.Equal(2, letters.Count);
        var codes = letters.Select(letter => letter.QuerySelector("dl > div:last-child > dd")!.TextContent).ToList();
        Assert.Equal(2, codes.Distinct().Count());
        var hashes = await town.AskAsync(db => db.Invitations.Select(invitation => invitation.SecretHash).ToListAsync());
        Assert.Equal(codes.Select(InvitationSecret.HashOf).Order(), hashes.Order());
        (await town.Hanna.GetAsync(List + "/letters")).Is(HttpStatusCode.Redirect);
        // Whoever has one that counts gets no second one.
        (await town.Hanna.PostAsync(List + "/letters?unit=finanzen")).Is(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("?handler=mail&person=nix")]
    [InlineData("/letters?person=nix")]
    public async Task An_id_that_is_none_invites_nobody_instead_of_everybody(string address)
    {
        var town = await TownHall.OpenAsync(Academy);
        var nina = await town.HireAsync("Nina", "Neu", null, $"N{Guid.NewGuid():N}"[..12], Someone());
        (await town.Hanna.PostAsync(List + address)).Is(HttpStatusCode.NotFound);
        Assert.False(await Academy.AskAsync(town.Hr.OrganisationId, db => db.Invitations.AnyAsync(invitation => invitation.PersonId == nina)));
    }

    [Fact]
    public async Task What_is_too_long_is_said_in_the_language_of_the_page()
    {
        var answer = (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", "4711"), ("Code", "ABCD"), ("Password", new string('x', 5000)))).IsOk();
        Assert.Contains("Das ist zu lang: höchstens 256 Zeichen.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_invitation_takes_the_place_of_the_old_one()
    {
        var town = await TownHall.OpenAsync(Academy);
        var (email, number) = (Someone(), $"N{Guid.NewGuid():N}"[..12]);
        var nina = await town.HireAsync("Nina", "Neu", null, number, email);
        (await town.Hanna.PostAsync($"{List}?handler=mail&person={nina}")).Is(HttpStatusCode.Redirect);
        var first = await LinkToAsync(email);
        (await town.Hanna.PostAsync($"{List}?handler=mail&person={nina}")).Is(HttpStatusCode.Redirect);
        var second = await LinkToAsync(email, 2);
        (await AcceptAsync(Academy.Stranger(), first)).IsOk();
        var code = Assert.Single(await CodesAsync(town.Hanna, $"{List}/letters?person={nina}"));
        (await AcceptAsync(Academy.Stranger(), second)).IsOk();
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", code))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whoever_has_a_way_in_gets_another_password_by_letter_but_no_passkey()
    {
        var town = await TownHall.OpenAsync(Academy);
        var number = $"W{Guid.NewGuid():N}"[..12];
        var otto = await town.HireAsync("Otto", "Ohne", null, number);
        var options = "/account/invitation?handler=passkeyOptions";
        var first = Assert.Single(await CodesAsync(town.Hanna, $"{List}/letters?person={otto}"));
        var device = System.Text.Json.JsonDocument.Parse((await Academy.Stranger().PostAsync(options, ("Number", number), ("Code", first))).IsOk().Html).RootElement;
        Assert.Equal(("Otto Ohne", "required"), (device.GetProperty("user").GetProperty("displayName").GetString(), device.GetProperty("authenticatorSelection").GetProperty("userVerification").GetString()));
        // Nothing that was made for nobody opens the door.
        Assert.True((await Academy.Stranger().PostAsync("/account/invitation?handler=passkey", ("Number", number), ("Code", first), ("credential", "{}"))).IsOk().Has(".ac-errors"));
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", first))).Is(HttpStatusCode.Redirect);
        // Their only way in is a passkey by now, and the device is lost.
        await town.WriteAsync(async db =>
        {
            var account = await db.Users.SingleAsync(one => one.PersonId == otto);
            account.PasswordHash = null;
            db.UserPasskeys.Add(new() { UserId = account.Id, CredentialId = Guid.NewGuid().ToByteArray(), Data = new() { PublicKey = [], Name = "Diensthandy", AttestationObject = [], ClientDataJson = [] } });
        });
        Assert.Contains("neuem Code", (await town.Hanna.GetAsync($"/people/{otto}")).IsOk().Text, StringComparison.Ordinal);
        var second = Assert.Single(await CodesAsync(town.Hanna, $"{List}/letters?person={otto}"));
        Assert.Contains("schon ein Passwort", (await Academy.Stranger().PostAsync(options, ("Number", number), ("Code", second))).Is(HttpStatusCode.BadRequest).Html, StringComparison.Ordinal);
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", second))).Is(HttpStatusCode.Redirect);
        (await Academy.Stranger().SignInAsync(number, Chosen)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_invitation_runs_out_and_HR_sees_it()
    {
        await using var own = new MailSite();
        await own.InitializeAsync();
        var town = await TownHall.OpenAsync(own.Academy);
        var email = Someone();
        await town.HireAsync("Nina", "Neu", null, "4711", email);
        (await town.Hanna.PostAsync($"{List}?handler=mail")).Is(HttpStatusCode.Redirect);
        var link = Link().Match((await own.Post.WaitForAsync(email))[0].TextBody!).Groups[1].Value;
        own.Academy.Clock.Advance(TimeSpan.FromDays(Invitation.MailLifetime + 1));
        Assert.Contains("gilt nicht mehr", (await AcceptAsync(own.Academy.Stranger(), link)).IsOk().Text, StringComparison.Ordinal);
        var hanna = await own.Academy.ClientOf(town.Hr);
        Assert.Contains("abgelaufen am", (await hanna.GetAsync(List + "?show=expired")).IsOk().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kurz")]
    [InlineData("passwort2026!")]
    public async Task A_password_that_is_refused_spends_nothing(string password)
    {
        var town = await TownHall.OpenAsync(Academy);
        var email = Someone();
        await town.HireAsync("Nina", "Neu", null, "4711", email);
        (await town.Hanna.PostAsync($"{List}?handler=mail")).Is(HttpStatusCode.Redirect);
        var link = await LinkToAsync(email);
        var visitor = Academy.Stranger();
        var refused = (await AcceptAsync(visitor, link, ("Password", password))).IsOk();
        Assert.NotEmpty(refused.All(".kern-error"));
        (await visitor.SubmitAsync(refused, "main form", ("Password", Chosen))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Codes_cannot_be_tried_out()
    {
        await using var own = new RunningAcademy();
        var town = await TownHall.OpenAsync(own);
        await town.HireAsync("Otto", "Ohne", null, "4711");
        var (visitor, code) = (own.Stranger(), Assert.Single(await CodesAsync(town.Hanna)));
        var page = await visitor.GetAsync("/account/invitation");
        Task<Answer> TryAsync(string tried) => visitor.SubmitAsync(page, "main form", ("Number", "4711"), ("Code", tried), ("Password", Chosen));
        for (var time = 0; time < 2 * SignInThrottle.WrongPerAccount; time++) (await TryAsync(InvitationSecret.ForLetter())).IsOk();
        // Nobody keeps somebody else out by trying their number.
        (await TryAsync(code)).Is(HttpStatusCode.Redirect);
        page = await visitor.GetAsync("/account/invitation");
        for (var time = 2 * SignInThrottle.WrongPerAccount; time < SignInThrottle.WrongPerAddress; time++) (await TryAsync(InvitationSecret.ForLetter())).IsOk();
        (await TryAsync(code)).Is(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task HR_of_a_part_invites_its_part_only()
    {
        var town = await TownHall.OpenAsync(Academy);
        var (mine, other) = (Someone(), Someone());
        await town.HireAsync("Mia", "Mein", "tiefbau", "M-1", mine);
        var outsider = await town.HireAsync("Fred", "Fremd", "finanzen", "F-2", other);
        var petra = await town.PartlyHrAsync("bauen");
        Assert.DoesNotContain("Fremd", (await petra.GetAsync(List)).IsOk().Text, StringComparison.Ordinal);
        (await petra.PostAsync($"{List}?handler=mail&person={outsider}")).Is(HttpStatusCode.NotFound);
        (await petra.PostAsync($"{List}/letters?person={outsider}")).Is(HttpStatusCode.NotFound);
        (await petra.PostAsync($"{List}?handler=mail")).Is(HttpStatusCode.Redirect);
        await site.Post.WaitForAsync(mine);
        Assert.Empty(await site.Post.ToAsync(other));
    }

    [Fact]
    public async Task Without_a_mail_server_there_are_letters_for_everybody()
    {
        await using var quiet = new RunningAcademy();
        var town = await TownHall.OpenAsync(quiet);
        await town.HireAsync("Nina", "Neu", null, "4711", Someone());
        var page = (await town.Hanna.GetAsync(List)).IsOk();
        Assert.Empty(page.All("form[action*='handler=mail']"));
        Assert.Single(await CodesAsync(town.Hanna));
        (await town.Hanna.PostAsync($"{List}?handler=mail")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_forgot_the_password_and_has_no_address_is_let_in_by_another_letter()
    {
        var town = await TownHall.OpenAsync(Academy);
        var number = $"V{Guid.NewGuid():N}"[..12];
        var otto = await town.HireAsync("Otto", "Ohne", "tiefbau", number);
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", Assert.Single(await CodesAsync(town.Hanna))))).Is(HttpStatusCode.Redirect);
        var list = (await town.Hanna.GetAsync(List + "?show=done")).IsOk();
        var letter = (await town.Hanna.SubmitAsync(list, $"form[action*='letters'][action*='{otto}']")).IsOk().One(".ac-letter dl > div:last-child > dd").TextContent;
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", letter), ("Password", "Noch ein langer Satz"))).Is(HttpStatusCode.Redirect);
        (await Academy.Stranger().SignInAsync(number, "Noch ein langer Satz")).Is(HttpStatusCode.Redirect);
        (await Academy.Stranger().SignInAsync(number, Chosen)).IsOk();
        Assert.Equal(2, await town.AskAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.PersonInvited && entry.SubjectId == otto && entry.ActorId == town.Hr.Id)));
    }

    [Fact]
    public async Task Whoever_comes_with_an_account_elsewhere_gets_no_password_past_it()
    {
        var town = await TownHall.OpenAsync(Academy);
        var otto = await town.HireAsync("Otto", "Ohne", "tiefbau", $"E{Guid.NewGuid():N}"[..12]);
        await town.WriteAsync(db =>
        {
            var account = db.Users.Add(new() { PersonId = otto, UserName = $"{otto:N}", NormalizedUserName = $"{otto:N}".ToUpperInvariant() }).Entity;
            db.UserLogins.Add(new() { UserId = account.Id, LoginProvider = "https://anmelden.example", ProviderKey = $"{otto}" });
            return Task.CompletedTask;
        });
        Assert.False((await town.Hanna.GetAsync(List + "?show=done")).IsOk().Has($"form[action*='{otto}']"));
        (await town.Hanna.PostAsync($"{List}/letters?person={otto}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_can_ask_for_another_password_by_mail_gets_no_letter()
    {
        var town = await TownHall.OpenAsync(Academy);
        var karl = await Academy.EmployAsync(Cast.Karl with { Town = await town.NameAsync() });
        Assert.False((await town.Hanna.GetAsync(List + "?show=done")).IsOk().Has($"form[action*='{karl.Id}']"));
        (await town.Hanna.PostAsync($"{List}/letters?person={karl.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Hr)]
    [InlineData(Role.Trainer)]
    public async Task HR_lets_in_nobody_who_has_a_role_and_is_told_who_does(string role)
    {
        var town = await TownHall.OpenAsync(Academy);
        var (email, number) = (Someone(), $"R{Guid.NewGuid():N}"[..12]);
        var rita = await town.HireAsync("Rita", "Rolle", null, number, email);
        // A letter from before the role would have it, too.
        var code = Assert.Single(await CodesAsync(town.Hanna, $"{List}/letters?person={rita}"));
        var andrea = await Academy.ClientOf(Cast.Andrea with { Town = await town.NameAsync() });
        (await andrea.PostAsync($"/admin/accounts/{rita}?handler=roles", ("roles", role))).Is(HttpStatusCode.Redirect);
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", code))).IsOk();
        var page = (await town.Hanna.GetAsync(List)).IsOk();
        Assert.Contains("Den Zugang gibt die Administration", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.All("main form[method=post]"));
        (await town.Hanna.PostAsync($"{List}?handler=mail&person={rita}")).Is(HttpStatusCode.Forbidden);
        (await town.Hanna.PostAsync($"{List}/letters?person={rita}")).Is(HttpStatusCode.Forbidden);
        (await town.Hanna.PostAsync($"{List}?handler=mail")).Is(HttpStatusCode.Redirect);
        Assert.Equal(0, await town.AskAsync(db => db.Invitations.CountAsync(invitation => invitation.PersonId == rita && invitation.ReplacedAt == null)));
    }

    [Fact]
    public async Task A_letter_opens_nothing_once_there_is_another_way_in()
    {
        var town = await TownHall.OpenAsync(Academy);
        var (email, number) = (Someone(), $"W{Guid.NewGuid():N}"[..12]);
        var rita = await town.HireAsync("Rita", "Rasch", null, number, email);
        var code = Assert.Single(await CodesAsync(town.Hanna, $"{List}/letters?person={rita}"));
        var andrea = await Academy.ClientOf(Cast.Andrea with { Town = await town.NameAsync() });
        var link = new Uri((await andrea.PostAsync($"/admin/accounts/{rita}?handler=link")).IsOk().One("main .ac-secret").TextContent);
        (await AcceptAsync(Academy.Stranger(), link.PathAndQuery)).Is(HttpStatusCode.Redirect);
        (await AcceptAsync(Academy.Stranger(), "/account/invitation", ("Number", number), ("Code", code), ("Password", "Noch ein langer Satz"))).IsOk();
        (await Academy.Stranger().SignInAsync(email, Chosen)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_to_a_mistyped_address_opens_nothing_once_it_is_corrected()
    {
        var town = await TownHall.OpenAsync(Academy);
        foreach (var byFile in new[] { false, true })
        {
            var (wrong, right, number) = (Someone(), Someone(), $"F{Guid.NewGuid():N}"[..12]);
            var nina = await town.HireAsync("Nina", "Neu", null, number, wrong);
            (await town.Hanna.PostAsync($"{List}?handler=mail&person={nina}")).Is(HttpStatusCode.Redirect);
            var link = await LinkToAsync(wrong);
            if (byFile) await town.ImportAsync($"Personalnummer;Nachname;Vorname;E-Mail\n{number};Neu;Nina;{right}\n");
            else (await town.Hanna.SubmitAsync((await town.Hanna.GetAsync($"/people/{nina}/edit")).IsOk(), "main form", ("Email", right))).Is(HttpStatusCode.Redirect);
            Assert.Contains("gilt nicht mehr", (await AcceptAsync(Academy.Stranger(), link)).IsOk().Text, StringComparison.Ordinal);
            (await town.Hanna.PostAsync($"{List}?handler=mail&person={nina}")).Is(HttpStatusCode.Redirect);
            (await AcceptAsync(Academy.Stranger(), await LinkToAsync(right))).Is(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Only_HR_invites()
    {
        (await Academy.Stranger().GetAsync(List)).Is(HttpStatusCode.Redirect);
        foreach (var who in new[] { Cast.Lena, Cast.Andrea })
        {
            var visitor = await Academy.ClientOf(who);
            (await visitor.GetAsync(List)).Is(HttpStatusCode.Forbidden);
            (await visitor.PostAsync(List + "/letters")).Is(HttpStatusCode.Forbidden);
        }
    }
}
