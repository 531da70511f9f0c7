using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

public sealed record SessionsView(IReadOnlyList<SessionRow> Sessions, bool HasEnded)
{
    public bool HasOthers => Sessions.Any(session => !session.IsHere);

    public static SessionsView For(IEnumerable<AccountSession> open, Guid? here, CurrentPerson person, bool hasEnded) =>
        new([.. open.Select(session => new SessionRow(session.Id, session.Device, session.Method, person.Local(session.StartedAt), session.SeenOn, session.Id == here)).OrderByDescending(row => row.IsHere)], hasEnded);
}

/// <summary>One browser in which I am signed in.</summary>
/// <param name="Device">"?" where it isn't known.</param>
public sealed record SessionRow(Guid Id, string Device, SignInMethod Method, DateTime StartedAt, DateOnly SeenOn, bool IsHere);
