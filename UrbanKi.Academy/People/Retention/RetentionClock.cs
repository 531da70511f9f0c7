namespace UrbanKi.Academy.People.Retention;

/// <summary>How long something is kept. Each purpose has a clock of its own, in days.</summary>
/// <param name="Name">Of the setting below "Academy:Retention"; part of every deletion report and never changed.</param>
public sealed record RetentionClock(string Name, int DefaultDays, int LeastDays, int MostDays)
{
    private const int HundredYears = 36500;

    /// <summary>From leaving on: account, ways to sign in, roles, private notes.</summary>
    public static readonly RetentionClock Account = new("AccountDays", 30, 0, 3650);

    /// <summary>From completion on, or from leaving on: which steps were done on which day, attempts and answers.</summary>
    public static readonly RetentionClock Detail = new("DetailDays", 365, 30, 3650);

    /// <summary>From leaving on: name, e-mail and personnel number. What is left behind is pseudonymous and stays.</summary>
    public static readonly RetentionClock Proof = new("ProofDays", 1095, 0, HundredYears);

    /// <summary>From arrival on: what people wrote without their name or about a barrier.</summary>
    public static readonly RetentionClock Survey = new("SurveyDays", 365, 30, 3650);

    /// <summary>Who did what to whom, and who looked at whose data. The database refuses to delete anything younger than a year.</summary>
    public static readonly RetentionClock Log = new("LogDays", 730, 366, 3650);

    /// <summary>From sending or giving up on: to whom a mail went, when, and what it was about.</summary>
    public static readonly RetentionClock Mail = new("MailDays", 90, 7, 3650);

    /// <summary>From keeping on: report files with the names of their day, which nothing else changes.</summary>
    public static readonly RetentionClock Reports = new("ReportDays", 3650, 365, HundredYears);

    public static readonly IReadOnlyList<RetentionClock> All = [Account, Detail, Proof, Survey, Log, Mail, Reports];

    public bool Allows(int days) => days >= LeastDays && days <= MostDays;
}
