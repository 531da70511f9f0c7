using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>A running site with the shipped mail texts and a mail server of its own.</summary>
public sealed class MailSite : IAsyncLifetime
{
    internal PostOffice Post { get; private set; } = null!;
    public RunningAcademy Academy { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Post = await PostOffice.OpenAsync();
        Academy = Open();
    }

    /// <summary>A site that sends its mails to this server.</summary>
    internal RunningAcademy Open(params (string Key, string Value)[] more)
    {
        var settings = Post.Settings.ToDictionary();
        foreach (var (key, value) in more) settings[key] = value;
        var academy = new RunningAcademy { Settings = settings };
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedContent.Folder, "mail"), "*.md", SearchOption.AllDirectories))
            academy.Content.Write(Path.GetRelativePath(ShippedContent.Folder, file), File.ReadAllText(file));
        return academy;
    }

    /// <summary>Puts a mail into the outbox and has it sent.</summary>
    internal async Task<OutgoingMail> SendAsync(Employee to, MailKind kind = MailKind.Trial)
    {
        var id = Guid.Empty;
        await WriteAsync(to.OrganisationId, db => { id = Academy.Services.GetRequiredService<Outbox>().Put(db, to.OrganisationId, to.Id, kind)!.Id; return Task.CompletedTask; });
        await RoundAsync();
        return await MailAsync(to, id);
    }

    internal Task<int> RoundAsync() => Academy.Services.GetRequiredService<MailRound>().RunDueAsync();

    internal Task<OutgoingMail> MailAsync(Employee to, Guid id) => Academy.AskAsync(to.OrganisationId, db => db.OutgoingMails.AsNoTracking().SingleAsync(mail => mail.Id == id));

    internal Task WriteAsync(Guid organisation, Func<AcademyDbContext, Task> work) => Academy.AskAsync(organisation, async db =>
    {
        await Academy.Services.GetRequiredService<WriteGate>().WriteAsync(db, () => work(db));
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await Academy.DisposeAsync();
        await Post.DisposeAsync();
    }
}
