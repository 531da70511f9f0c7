using System.Security.Cryptography;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Learning;

/// <summary>A confirmation of participation, frozen at issue: later changes to the name, the course or the rules don't reach it.</summary>
public sealed class Certificate : IBelongsToOrganisation
{
    /// <summary>80 random bits, so that it can't be guessed: "UK-XXXX-XXXX-XXXX-XXXX".</summary>
    public required string Number { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid RoundId { get; init; }
    public required string OrganisationName { get; init; }
    public required string PersonName { get; init; }
    public required string CourseId { get; init; }
    public required string CourseTitle { get; init; }
    public required int VersionNumber { get; init; }
    public required Guid VersionId { get; init; }
    /// <summary>The hash of the text that was taught.</summary>
    public required string ContentHash { get; init; }
    public required string Language { get; init; }
    public required int Minutes { get; init; }
    /// <summary>The lessons' titles as they were, one a line.</summary>
    public required string LessonTitles { get; init; }
    public required DateOnly CompletedOn { get; init; }
    public required DateTime IssuedAt { get; init; }
    /// <summary>The last day of validity; null = no end.</summary>
    public DateOnly? ValidUntil { get; init; }
    /// <summary>When a pseudonym took the name's place because its owner had long left; null while the name stands on it.</summary>
    public DateOnly? NameDeletedOn { get; init; }

    /// <summary>Freezes what is true now of a record that has just been completed.</summary>
    public static Certificate Issue(CourseRecord record, PublishedCourse version, string personName, string organisationName, string language, Moment now)
    {
        var edition = version.Course.In(language);
        return new()
        {
            Number = NewNumber(),
            OrganisationId = record.OrganisationId,
            PersonId = record.PersonId,
            RoundId = record.Round!.Id,
            OrganisationName = organisationName,
            PersonName = personName,
            CourseId = version.Course.Id,
            CourseTitle = edition.Title,
            VersionId = version.VersionId,
            VersionNumber = version.Number,
            ContentHash = version.Course.Hash,
            Language = edition.Language,
            Minutes = edition.Minutes,
            LessonTitles = string.Join('\n', edition.Lessons.Select(lesson => lesson.Title)),
            CompletedOn = record.Standing!.CompletedOn!.Value,
            ValidUntil = record.Standing.ValidUntil,
            IssuedAt = now.At,
        };
    }

    // Crockford's alphabet: no I, L, O, U, so that a number can be read out on the phone.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string NewNumber()
    {
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        var letters = new char[16];
        for (var i = 0; i < letters.Length; i++) letters[i] = Alphabet[random[i] & 31];
        var text = new string(letters);
        return $"UK-{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}";
    }

    /// <summary>The number as somebody may have typed it: any case, with or without dashes, O for 0, I and L for 1. Null if it can't be one.</summary>
    public static string? Normalise(string? typed)
    {
        if (typed is null || typed.Length > 40) return null;
        var text = new string([.. typed.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        if (!text.StartsWith("UK", StringComparison.Ordinal) || text.Length != 18) return null;
        text = text[2..].Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return text.All(Alphabet.Contains) ? $"UK-{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}" : null;
    }
}
