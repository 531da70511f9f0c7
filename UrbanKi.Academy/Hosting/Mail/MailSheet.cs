using System.Net;
using Microsoft.Extensions.Localization;
using MimeKit;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.People.Mail;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>A draft, poured into the author's text: plain text and HTML, with the town's name and how to be heard.</summary>
public sealed class MailSheet(Library library, AcademySettings settings, TownFaces faces, IStringLocalizer<Texts> texts)
{
    private const string OwnColour = "#1a3da5";

    /// <exception cref="InvalidOperationException">The content folder has no text for this kind of mail.</exception>
    public MimeMessage Write(OutgoingMail mail, MailRecipient to, MailDraft draft, string town)
    {
        var smtp = settings.Smtp!;
        var face = faces.Find(mail.OrganisationId);
        var colour = face?.Colour?.ToString() ?? OwnColour;
        var kind = draft.Text ?? Key(mail.Kind);
        var text = library.Current.Shelf.FindMail(kind, to.Language) ?? throw new InvalidOperationException($"mail/{to.Language}/{kind}.md is missing in the content folder.");
        var words = new Dictionary<string, string>(draft.Words ?? new Dictionary<string, string>()) { ["name"] = to.Name, ["town"] = town, ["help"] = Help(face?.Help) };
        var link = draft.Path is { } path ? new Uri(smtp.Site, path.TrimStart('/')).AbsoluteUri : null;
        var unsubscribe = draft.UnsubscribePath is { } off ? new Uri(smtp.Site, off.TrimStart('/')).AbsoluteUri : null;
        var subject = text.SubjectWith(words);
        var plain = text.TextWith(words, link, draft.Lines ?? []);
        var rich = text.HtmlWith(words, link, draft.Lines ?? [], $"display:inline-block;padding:12px 24px;border-radius:4px;background:{colour};color:#ffffff;font-weight:600;text-decoration:none");
        if (unsubscribe is not null)
        {
            plain += $"\n{texts["Mail_Unsubscribe"]}\n{unsubscribe}\n";
            rich += $"<p style=\"color:#555555\"><a href=\"{WebUtility.HtmlEncode(unsubscribe)}\" style=\"color:{colour}\">{WebUtility.HtmlEncode(texts["Mail_Unsubscribe"])}</a></p>";
        }
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{smtp.From.Domain}",
            Subject = subject,
            Date = new DateTimeOffset(mail.MadeAt, TimeSpan.Zero),
            Body = new MultipartAlternative(new TextPart("plain") { Text = plain }, new TextPart("html") { Text = Document(to.Language, subject, town, colour, rich) }),
        };
        message.From.Add(new MailboxAddress(smtp.From.Name is { Length: > 0 } name ? name : OneLine(town), smtp.From.Address));
        message.To.Add(new MailboxAddress(OneLine(to.Name), to.Email));
        if (smtp.ReplyTo is { } reply) message.ReplyTo.Add(reply);
        // Written by a program: nobody's out-of-office note answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, to.Language);
        if (unsubscribe is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        return message;
    }

    /// <summary>"PasswordReset" is "password-reset", as files are called.</summary>
    public static string Key(MailKind kind) => string.Concat(kind.ToString().Select((sign, place) => char.IsUpper(sign) ? (place > 0 ? "-" : "") + char.ToLowerInvariant(sign) : $"{sign}"));

    private string Help(HelpContact? towns) => (towns is { IsEmpty: false } ? towns : settings.Help) is not { IsEmpty: false } help ? texts["Frame_HelpUnknown"]
        : texts["Mail_Help", string.Join(", ", new[] { help.Name, help.Phone, help.Email }.Where(part => !string.IsNullOrWhiteSpace(part)))];

    /// <summary>Mail programs know no style sheets, only styles on the elements themselves.</summary>
    private static string Document(string language, string subject, string town, string colour, string body) => $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{WebUtility.HtmlEncode(subject)}</title></head>
        <body style="margin:0;padding:24px;background:#ffffff;color:#171a2b;font-family:'Fira Sans',Arial,sans-serif;font-size:17px;line-height:1.5">
        <div style="max-width:600px">
        <p style="margin:0 0 24px;padding-bottom:12px;border-bottom:3px solid {colour};font-weight:600">{WebUtility.HtmlEncode(town)}</p>
        {body}
        </div>
        </body>
        </html>
        """;

    private static string OneLine(string text) => new([.. text.Select(sign => char.IsControl(sign) ? ' ' : sign)]);
}
