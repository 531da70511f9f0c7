namespace UrbanKi.Academy.Learning.Retention;

/// <summary>How long what is kept. Each purpose has its own clock, so that an account can go while the proof of learning stays.</summary>
/// <param name="AccountDays">After somebody has left: sign-in, roles, contact and names go, and the proof stays behind under a pseudonym. Long enough to take one's own along.</param>
/// <param name="DetailMonths">Attempts at a quiz and their answers since they were handed in, private notes since they were saved, the single steps of a round since it was completed.</param>
/// <param name="ProofMonths">After somebody has left: what was completed, under the pseudonym. As long as somebody works here, the proof is kept.</param>
/// <param name="AccessLogMonths">Who looked at whose data.</param>
/// <param name="AuditMonths">Who did what as an administrator; the database itself keeps a year of it.</param>
public sealed record RetentionClocks(int AccountDays, int DetailMonths, int ProofMonths, int AccessLogMonths, int AuditMonths)
{
    public static readonly RetentionClocks Default = new(AccountDays: 90, DetailMonths: 12, ProofMonths: 60, AccessLogMonths: 24, AuditMonths: 24);

    /// <summary>Whoever left on this day or earlier is due.</summary>
    public DateOnly AccountsLeftBy(DateOnly today) => today.AddDays(-AccountDays);

    /// <summary>What was done on this day or earlier is due.</summary>
    public DateOnly DetailDoneBy(DateOnly today) => today.AddMonths(-DetailMonths);

    public DateOnly ProofLeftBy(DateOnly today) => today.AddMonths(-ProofMonths);

    public DateOnly AccessesBy(DateOnly today) => today.AddMonths(-AccessLogMonths);

    public DateOnly AuditBy(DateOnly today) => today.AddMonths(-AuditMonths);
}
