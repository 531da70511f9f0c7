using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>Forgets mails that were sent, dropped or given up long ago.</summary>
public sealed class MailTidying(IDbContextFactory<AcademyDbContext> databases, WriteGate gate) : IDailyJob
{
    public const int KeptDays = 90;

    public string Name => "mail-tidying";

    public async Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.OrganisationId = organisationId;
        var before = now.At.AddDays(-KeptDays);
        await gate.WriteAsync(db, () => db.OutgoingMails.Where(mail => mail.EndedAt < before).ExecuteDeleteAsync(cancellation), cancellation);
    }
}
