using System.Net;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Tests.Support;
using static UrbanKi.Academy.Tests.Support.QuizTaking;

namespace UrbanKi.Academy.Tests.Features.Questions;

public sealed class QuestionsPageTests(QuestionsPageTests.SmallTown town) : IClassFixture<QuestionsPageTests.SmallTown>
{
    private const string Page = "/author/probe-kurs/questions";

    private RunningAcademy Academy => town.Academy;

    [Fact]
    public async Task A_trainer_reads_how_a_group_answered()
    {
        var page = (await (await Academy.ClientOf(Cast.Tarik)).GetAsync(Page)).IsOk();
        var choice = Answer.Words(page.One("#auswahl"));
        Assert.Contains("5 Menschen, erster Versuch", choice, StringComparison.Ordinal);
        Assert.Contains("Mainz richtige Antwort", choice, StringComparison.Ordinal);
        // All five of the group were right, of the other question none.
        Assert.Contains("Fast alle haben", choice, StringComparison.Ordinal);
        Assert.Contains("Kaum jemand hat", Answer.Words(page.One("#zahl")), StringComparison.Ordinal);
        // A reflection is nobody's business.
        Assert.False(page.Has("#nachdenken"));
    }

    [Fact]
    public async Task What_people_wrote_is_shown_nowhere_and_nobody_is_named()
    {
        var html = (await (await Academy.ClientOf(Cast.Tarik)).GetAsync(Page)).Html;
        foreach (var secret in new[] { "0815", "Mehr fragen", "Lernt", "Kollege" }) Assert.DoesNotContain(secret, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_reads_no_attempt_and_no_answer()
    {
        var tarik = await Academy.ClientOf(Cast.Tarik);
        using var heard = await SqlListener.StartAsync(Academy);
        (await tarik.GetAsync(Page)).IsOk();
        Assert.Contains(heard.Statements, sql => sql.Contains("QuestionTallies", StringComparison.Ordinal));
        foreach (var table in new[] { "QuizAttempts", "AttemptAnswer", "Rounds", "Standings", "PersonDetails" })
            Assert.DoesNotContain(heard.Statements, sql => sql.Contains(table, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_attempt_and_one_person_more_change_no_figure()
    {
        var tarik = await Academy.ClientOf(Cast.Tarik);
        var before = (await tarik.GetAsync(Page)).Text;
        var lena = await Academy.ClientOf(Cast.Lena);
        await SmallTown.AnswerAsync(lena, wrong: "auswahl");
        await SmallTown.AnswerAsync(lena, wrong: "auswahl");
        Assert.Equal(before, (await tarik.GetAsync(Page)).Text);
        Assert.Equal(1, await Academy.AskAsync(town.Id, db => db.QuestionTallies.Where(t => t.QuestionId == "auswahl").Select(t => t.WaitingPeople).SingleAsync()));
    }

    [Fact]
    public async Task A_trainer_of_another_town_sees_nothing_of_it() =>
        Assert.DoesNotContain("5 Menschen, erster Versuch", (await (await Academy.ClientOf(Cast.Tamara)).GetAsync(Page)).IsOk().Text, StringComparison.Ordinal);

    [Fact]
    public async Task Only_trainers_come_here()
    {
        (await Academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Andrea }) (await (await Academy.ClientOf(who)).GetAsync(Page)).Is(HttpStatusCode.Forbidden);
        (await (await Academy.ClientOf(Cast.Tarik)).GetAsync("/author/gibt-es-nicht/questions")).Is(HttpStatusCode.NotFound);
    }

    /// <summary>A town where a group is five people, and five have answered: all right but for the number.</summary>
    public sealed class SmallTown : IAsyncLifetime
    {
        public RunningAcademy Academy { get; } = new() { MinimumGroupSize = 5 };
        public Guid Id { get; private set; }

        public async ValueTask InitializeAsync()
        {
            for (var person = 0; person < 5; person++)
            {
                var lena = await Academy.EmployAsync(Cast.Lena);
                Id = lena.OrganisationId;
                await AnswerAsync(await Academy.ClientOf(lena), wrong: "zahl");
            }
        }

        public static async Task AnswerAsync(Visitor learner, string wrong)
        {
            await learner.StartQuizAsync();
            foreach (var page in await learner.QuestionsAsync())
                await learner.AnswerAsync(page, page.QuestionId() == wrong ? wrong == "auswahl" ? RightAnswers.Ticked(page, "Leipzig") : ["0815"] : RightAnswers.On(page));
            await learner.HandInAsync();
        }

        public ValueTask DisposeAsync() => Academy.DisposeAsync();
    }
}
