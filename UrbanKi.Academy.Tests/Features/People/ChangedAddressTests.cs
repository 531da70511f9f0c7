using System.Net;
using Microsoft.EntityFrameworkCore;
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
