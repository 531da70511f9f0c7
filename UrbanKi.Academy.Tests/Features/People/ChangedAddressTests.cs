using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Features.Accounts;
using UrbanKi.Academy.People;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.People;

/// <summary>HR gives somebody another address to sign in with: the old one is told.</summary>
public sealed class ChangedAddressTests(MailSite site) : IClassFixture<MailSite>
{
    private const string Told = "Ihre E-Mail-Adresse wurde geändert";

    private RunningAcademy Academy => site.Academy;

    private async Task<(TownHall Town, Employee Karl)> ComeAsync()
    {
        var town = await TownHall.OpenAsync(Academy);
        return (town, await Academy.EmployAsync(Cast.Karl with { Town = await town.AskAsync(db => db.Organisations.Where(known => known.Id == town.Id).Select(known => known.Name).SingleAsync()) }));
    }

    private static Task<int> NotedAsync(TownHall town, Employee karl) => town.AskAsync(db => db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.EmailChanged && entry.SubjectId == karl.Id && entry.ActorId == town.Hr.Id));

    [Fact]
    public async Task By_hand()
    {
        var (town, karl) = await ComeAsync();
        var page = (await town.Hanna.GetAsync($"/people/{karl.Id}/edit")).IsOk();
        (await town.Hanna.SubmitAsync(page, "main form", ("Email", $"neu-{Guid.NewGuid():N}@stadt.example"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(Told, Assert.Single(await site.Post.WaitForAsync(karl.Email)).Subject);
        Assert.Equal(1, await NotedAsync(town, karl));
        // Another name is nobody's address.
        (await town.Hanna.SubmitAsync((await town.Hanna.GetAsync($"/people/{karl.Id}/edit")).IsOk(), "main form", ("Surname", "Neumann"))).Is(HttpStatusCode.Redirect);
        Assert.Equal(1, await NotedAsync(town, karl));
    }

    [Fact]
    public async Task Whoever_sets_an_address_does_not_come_in_by_it_before_the_owner_could_object()
    {
        var (town, karl) = await ComeAsync();
        var address = $"neu-{Guid.NewGuid():N}@stadt.example";
        (await town.Hanna.SubmitAsync((await town.Hanna.GetAsync($"/people/{karl.Id}/edit")).IsOk(), "main form", ("Email", address))).Is(HttpStatusCode.Redirect);
        var other = await Academy.EmployAsync(Cast.Karl);
        // One after the other, in this order: when the second mail is there, the first would be.
        foreach (var email in new[] { address, other.Email }) await ForgetAsync(email);
        await site.Post.WaitForAsync(other.Email);
        Assert.Empty(await site.Post.ToAsync(address));
        Academy.Clock.Advance(TimeSpan.FromDays(PasswordRequests.DaysToObject + 1));
        await ForgetAsync(address);
        Assert.Equal("Neues Passwort wählen", Assert.Single(await site.Post.WaitForAsync(address)).Subject);
    }

    private async Task ForgetAsync(string email)
    {
        var visitor = Academy.Stranger();
        (await visitor.SubmitAsync((await visitor.GetAsync("/account/forgot-password")).IsOk(), "main form", ("Email", email))).IsOk();
    }

    [Fact]
    public async Task By_a_file()
    {
        var (town, karl) = await ComeAsync();
        var number = await town.AskAsync(db => db.People.Where(person => person.Id == karl.Id).Select(person => person.PersonnelNumber).SingleAsync());
        var (email, without) = ($"neu-{Guid.NewGuid():N}@stadt.example", $"alt-{Guid.NewGuid():N}@stadt.example");
        await town.HireAsync("Nora", "Namenlos", "finanzen", "N9", without);
        await town.ImportAsync($"Personalnummer;Nachname;Vorname;E-Mail;Einheit\n{number};Kollege;Karl;{email};Finanzen\nN9;Namenlos;Nora;n-{email};Finanzen\n");
        (await Academy.Stranger().SignInAsync(email, RunningAcademy.Password)).Is(HttpStatusCode.Redirect);
        await site.RoundAsync();
        Assert.Equal(Told, Assert.Single(await site.Post.WaitForAsync(karl.Email)).Subject);
        Assert.Equal(1, await NotedAsync(town, karl));
        // Whoever can't sign in has nothing to be told.
        Assert.Empty(await site.Post.ToAsync(without));
    }
}
