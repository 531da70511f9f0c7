using System.Net;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Accounts;

public sealed class ManagePageTests(RunningAcademy academy) : IClassFixture<RunningAcademy>
{
    [Fact]
    public async Task A_stranger_is_sent_to_sign_in() =>
        Assert.StartsWith("/account/login", (await academy.Stranger().GetAsync("/account/manage")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);

    [Fact]
    public async Task One_sees_oneself()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var page = (await (await academy.ClientOf(lena)).GetAsync("/account/manage")).IsOk();
        Assert.Contains(lena.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains(lena.Email, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_a_language_is_kept_and_said()
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        var visitor = await academy.ClientOf(lena);
        var form = (await visitor.GetAsync("/account/manage")).IsOk();
        var page = (await visitor.FollowAsync(await visitor.SubmitAsync(form, "main form:has([name=language])", ("language", "en")))).IsOk();
        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.True(page.Has("main [role=status]"));
        Assert.True(page.Has("input[name=language][value=en][checked]"));
        Assert.Equal("en", (await academy.AskAsync(lena.OrganisationId, db => db.People.FindAsync(lena.Id).AsTask()))!.Language);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("")]
    [InlineData("de-DE")]
    public async Task A_language_that_is_not_spoken_here_is_refused(string language)
    {
        var lena = await academy.EmployAsync(Cast.Lena);
        (await (await academy.ClientOf(lena)).PostAsync("/account/manage", ("language", language))).Is(HttpStatusCode.BadRequest);
        Assert.Equal("de", (await academy.AskAsync(lena.OrganisationId, db => db.People.FindAsync(lena.Id).AsTask()))!.Language);
    }

    [Fact]
    public async Task Only_my_own_attempts_are_listed()
    {
        var (lena, karl) = (await academy.ClientOf(Cast.Lena), await academy.ClientOf(Cast.Karl));
        await lena.StartQuizAsync();
        Assert.Single((await lena.GetAsync("/account/manage")).All("main a[href*='/quiz']"));
        Assert.Empty((await karl.GetAsync("/account/manage")).All("main a[href*='/quiz']"));
    }
}
