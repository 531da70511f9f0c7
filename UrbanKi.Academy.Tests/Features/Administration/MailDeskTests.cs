using Bunit;
using UrbanKi.Academy.Features.Administration;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Administration;

public sealed class MailDeskTests : ComponentTest
{
    private static MailView Desk(string? server, params MailLine[] lines) => new()
    {
        Server = server, From = "akademie@example.de", Waiting = 1, Sent = 2, Dropped = 3, Dead = 4, LastSentAt = null, Troubled = lines, CanTry = true, KeptDays = 90,
    };

    private static MailLine Line(DateTime? next) => new(Guid.NewGuid(), MailKind.Invitation, "Nina <Neu>", "nina@example.de", new(2026, 11, 23, 9, 30, 0), 3, "550 <b>No</b>", null, next);

    [Fact]
    public void Without_a_server_there_is_nothing_to_send()
    {
        var page = Render<MailDesk>(parameters => parameters.Add(desk => desk.View, Desk(null, Line(null))));
        Assert.Empty(page.FindAll("form"));
        Assert.NotNull(page.Find(".ac-empty"));
    }

    [Fact]
    public void What_was_given_up_and_what_is_tried_again_are_told_apart()
    {
        var page = Render<MailDesk>(parameters => parameters.Add(desk => desk.View, Desk("mail:25", Line(null), Line(new DateTime(2026, 11, 23, 10, 0, 0)))));
        var rows = page.FindAll("tbody tr");
        Assert.Contains("aufgegeben", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("10:00", rows[1].TextContent, StringComparison.Ordinal);
        // What the server said is text.
        Assert.Equal("550 <b>No</b>", rows[0].QuerySelector("[lang=en]")!.TextContent);
        Assert.Equal(2, page.FindAll("tbody form").Count);
    }

    [Fact]
    public void What_an_administrator_can_do_about_it_is_said_in_their_language()
    {
        foreach (var trouble in Enum.GetValues<MailTrouble>())
        {
            var page = Render<MailDesk>(parameters => parameters.Add(desk => desk.View, Desk("mail:25", Line(null) with { Trouble = trouble })));
            var said = page.Find("tbody td:nth-child(4)").TextContent;
            Assert.StartsWith("Der Mailserver", said.Replace("Dem Zertifikat des Mailservers", "Der Mailserver", StringComparison.Ordinal).Trim(), StringComparison.Ordinal);
            Assert.Contains("550", said, StringComparison.Ordinal);
        }
    }
}
