using UrbanKi.Academy.Data;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>Where mails wait. Put one in inside the write that it is about: then both happen or neither.</summary>
public sealed class Outbox(AcademySettings settings, TimeProvider clock) : IDisposable
{
    private readonly Lock turn = new();
    private readonly SemaphoreSlim bell = new(0, 1);

    /// <summary>Whether mail is set up at all.</summary>
    public bool IsOpen => settings.Smtp is not null;

    /// <summary>Does nothing where no mail is set up.</summary>
    /// <param name="notBefore">When it may be sent at the earliest; null for at once.</param>
    /// <param name="address">Where to, if not to the person's own.</param>
    public OutgoingMail? Put(AcademyDbContext db, Guid organisation, Guid person, MailKind kind, DateOnly? day = null, DateTime? notBefore = null, string? address = null) =>
        IsOpen ? db.OutgoingMails.Add(OutgoingMail.For(organisation, person, kind, clock.GetUtcNow().UtcDateTime, notBefore, day, address)).Entity : null;

    /// <summary>After the write: somebody is waiting for it.</summary>
    public void Ring()
    {
        lock (turn)
            if (bell.CurrentCount == 0) bell.Release();
    }

    internal Task<bool> ListenAsync(TimeSpan patience, CancellationToken cancellation) => bell.WaitAsync(patience, cancellation);

    public void Dispose() => bell.Dispose();
}
