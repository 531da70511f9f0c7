namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>What a mail is to say, decided when it is sent.</summary>
/// <param name="Path">Where its button leads, below the site's address.</param>
/// <param name="Lines">Its list, where it has one.</param>
/// <param name="Words">More gaps to fill than name, town and help.</param>
/// <param name="UnsubscribePath">Where it can be unsubscribed; null for what has to be told.</param>
public sealed record MailDraft(string? Path, IReadOnlyList<string>? Lines = null, IReadOnlyDictionary<string, string>? Words = null, string? UnsubscribePath = null)
{
    /// <summary>Nothing is sent, for this reason: a word such as "done".</summary>
    public string? DropReason { get; init; }

    /// <summary>The author's text, where it is not the one of the mail's kind.</summary>
    public string? Text { get; init; }

    public static MailDraft NotNeeded(string reason) => new((string?)null) { DropReason = reason };
}
