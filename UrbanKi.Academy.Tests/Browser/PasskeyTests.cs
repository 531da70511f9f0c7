using Microsoft.Playwright;
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
        await using var reader = await Reader.ComeAsync(site.Browser, Named, "de", script: true);
        var devtools = await reader.Device.NewCDPSessionAsync(reader.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });

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
