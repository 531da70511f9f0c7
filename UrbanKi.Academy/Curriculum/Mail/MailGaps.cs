namespace UrbanKi.Academy.Curriculum.Mail;

/// <param name="Known">The gaps that can be filled.</param>
/// <param name="Required">Those without which the mail is no use.</param>
public sealed record MailGaps(IReadOnlyList<string> Known, IReadOnlyList<string> Required);
