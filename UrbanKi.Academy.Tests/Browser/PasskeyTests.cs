using Microsoft.Playwright;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>A passkey from its making to its end, with the browser's own virtual authenticator.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PasskeyTests(BrowserSite site)
{
    /// <summary>Passkeys belong to a name, never to a number: the same site by its name.</summary>
    private Uri Named => new UriBuilder(site.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task A_passkey_is_made_signs_in_without_a_password_and_is_worth_nothing_once_removed()
    {
        var email = await site.Database.HireAsync("Petra");
        await using var reader = await ComeAsync();

        await reader.SignInAsync(email, SiteDatabase.Password);
        await reader.GoAsync("/account/manage/passkeys");
        await Expect(reader.Page.GetByText(reader.Words["Passkey_NeedsScript"])).ToBeHiddenAsync();
        await reader.AssertFitAsync();
        await reader.Page.TabToAsync(reader.Page.GetByLabel(reader.Words["Passkey_Name"]));
        await reader.Page.Keyboard.TypeAsync("Diensthandy");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.GetByText(reader.Words["Passkey_Added"])).ToBeVisibleAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Diensthandy" })).ToBeVisibleAsync();

        await reader.SignOutAsync();
        await reader.GoAsync("/account/login?returnUrl=%2Fcertificates");
        await reader.AssertFitAsync();
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Passkey_SignIn"] }));
        await reader.Page.WaitForURLAsync("**/certificates");
        await reader.GoAsync("/account/manage/sessions");
        await Expect(reader.Page.GetByText(reader.Words["Session_By_Passkey"])).ToBeVisibleAsync();

        await reader.GoAsync("/account/manage/passkeys");
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Passkey_RemoveOf", "Diensthandy"] }));
        await Expect(reader.Page.GetByText(reader.Words["Passkey_None"])).ToBeVisibleAsync();
        await reader.SignOutAsync();
        await reader.GoAsync("/account/login");
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Passkey_SignIn"] }));
        await Expect(reader.Page.GetByText(reader.Words["Passkey_Failed"])).ToBeVisibleAsync();
        reader.AssertNoComplaints();
    }

    [Fact]
    public async Task Whoever_is_invited_comes_in_with_a_passkey_and_never_needs_a_password()
    {
        var (_, secret) = await InviteAsync(InvitationWay.Mail);
        await using var reader = await ComeAsync();
        await reader.GoAsync($"/account/invitation?code={secret}");
        await Expect(reader.Page.GetByText(reader.Words["Accept_Passkey"])).ToBeHiddenAsync();
        await reader.AssertFitAsync();
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Accept_PasskeyGo"] }));
        await reader.Page.WaitForURLAsync(Named.ToString());
        await reader.GoAsync("/account/manage/sessions");
        await Expect(reader.Page.GetByText(reader.Words["Session_By_Passkey"])).ToBeVisibleAsync();
        await reader.GoAsync("/");
        await reader.SignOutAsync();
        await reader.GoAsync("/account/login");
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Passkey_SignIn"] }));
        await reader.Page.WaitForURLAsync(Named.ToString());
        // The only way in can't be thrown away; with a password beside it it can.
        var remove = reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Passkey_Remove"] });
        await reader.GoAsync("/account/manage/passkeys");
        await reader.Page.PressOnAsync(remove);
        await Expect(reader.Page.GetByText(reader.Words["Passkey_Only"]).First).ToBeVisibleAsync();
        await reader.GoAsync("/account/manage/password");
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Link, new() { Name = reader.Words["Password_First"] }));
        await reader.Page.WaitForURLAsync("**/password/first");
        await reader.AssertFitAsync();
        await reader.Page.GetByLabel(reader.Words["Account_NewPassword"]).FillAsync("Ein langer Satz reicht");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.GetByText(reader.Words["Password_Saved"])).ToBeVisibleAsync();
        await reader.GoAsync("/account/manage/passkeys");
        await reader.Page.PressOnAsync(remove);
        await Expect(reader.Page.GetByText(reader.Words["Passkey_None"])).ToBeVisibleAsync();
        await reader.GoAsync("/");
        // Once: the device would make another one, the link does not let it.
        await reader.SignOutAsync();
        await reader.GoAsync($"/account/invitation?code={secret}");
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Accept_PasskeyGo"] }));
        await Expect(reader.Page.GetByText(reader.Words["Accept_WrongLink"])).ToBeVisibleAsync();
    }

    [Fact]
    public async Task With_a_letter_too_and_a_wrong_code_is_said_before_the_device_is_asked()
    {
        var (number, secret) = await InviteAsync(InvitationWay.Letter);
        await using var reader = await ComeAsync("en");
        await reader.GoAsync("/account/invitation");
        var go = reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Accept_PasskeyGo"] });
        await reader.Page.PressOnAsync(go);
        await Expect(reader.Page.GetByText(reader.Words["Accept_CodeMissing"])).ToBeVisibleAsync();
        await reader.Page.GetByLabel(reader.Words["Account_PersonnelNumber"]).FillAsync("0815");
        await reader.Page.GetByLabel(reader.Words["Letter_Code"], new() { Exact = true }).FillAsync(secret);
        await reader.Page.PressOnAsync(go);
        await Expect(reader.Page.GetByText(reader.Words["Accept_WrongCode"])).ToBeVisibleAsync();
        await reader.Page.GetByLabel(reader.Words["Account_PersonnelNumber"]).FillAsync(number);
        await reader.Page.PressOnAsync(go);
        await reader.Page.WaitForURLAsync(Named.ToString());
    }

    private async Task<Reader> ComeAsync(string language = "de")
    {
        var reader = await Reader.ComeAsync(site.Browser, Named, language, script: true);
        var devtools = await reader.Device.NewCDPSessionAsync(reader.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        return reader;
    }

    /// <summary>Somebody without an account, with an invitation.</summary>
    private async Task<(string Number, string Secret)> InviteAsync(InvitationWay way)
    {
        await using var db = await site.Database.OpenAsync();
        var (number, secret, now) = ($"P{Guid.NewGuid():N}"[..12], way == InvitationWay.Mail ? InvitationSecret.ForLink() : InvitationSecret.ForLetter(), TimeProvider.System.GetUtcNow().UtcDateTime);
        var person = new Person { OrganisationId = db.OrganisationId, PersonnelNumber = number };
        person.Details.Add(new() { OrganisationId = db.OrganisationId, PersonId = person.Id, GivenName = "Nina", Surname = "Neu", ValidFrom = new(2026, 1, 1) });
        db.AddRange(person, new Invitation { OrganisationId = db.OrganisationId, PersonId = person.Id, Way = way, MadeAt = now, ExpiresAt = now.AddDays(1), SecretHash = InvitationSecret.HashOf(secret) });
        await db.SaveChangesAsync();
        return (number, secret);
    }

    [Fact]
    public async Task Without_script_the_page_says_why_there_are_no_passkeys_and_everything_else_works()
    {
        var (reader, email) = await site.LearnAsync(script: false);
        await using var _ = reader;
        await reader.GoAsync("/account/manage/passkeys");
        await Expect(reader.Page.GetByText(reader.Words["Passkey_NeedsScript"])).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText(reader.Words["Passkey_Add"])).ToBeHiddenAsync();
        await reader.GoAsync("/account/manage/sessions");
        await reader.Page.PressOnAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = reader.Words["Session_EndAll"] }));
        await Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = reader.Words["Frame_SignIn"] }).First).ToBeVisibleAsync();
        await reader.SignInAsync(email, SiteDatabase.Password);
        reader.AssertNoComplaints();
    }
}
