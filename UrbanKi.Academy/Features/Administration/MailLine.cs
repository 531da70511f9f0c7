using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>A mail that had trouble.</summary>
/// <param name="NextTryAt">Null when it was given up.</param>
public sealed record MailLine(Guid Id, MailKind Kind, string Name, string? Email, DateTime MadeAt, int Tries, string? Problem, MailTrouble? Trouble, DateTime? NextTryAt);
