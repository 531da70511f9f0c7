using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Every course that is taught or written here.</summary>
public sealed record StudioView(IReadOnlyList<StudioRow> Rows)
{
    /// <param name="library">What is taught.</param>
    /// <param name="drafts">What is being written.</param>
    /// <param name="proposals">When a text from the content folder was found that waits for a trainer, by course.</param>
    /// <param name="learners">How many are in a course and not yet through, by course.</param>
    /// <param name="mistakes">How many reported mistakes wait for a trainer, by course.</param>
    /// <param name="names">Of colleagues.</param>
    /// <param name="smallestGroup">A smaller number of people is not told.</param>
    /// <param name="language">Two letters.</param>
    /// <param name="today">Decides which facts are past their date.</param>
    /// <param name="local">An instant as a clock on the wall shows it.</param>
    public static StudioView For(LibrarySnapshot library, IReadOnlyList<DraftReading> drafts, IReadOnlyDictionary<string, DateTime> proposals, IReadOnlyDictionary<string, int> learners, IReadOnlyDictionary<string, int> mistakes,
        IReadOnlyDictionary<Guid, string> names, int smallestGroup, string language, DateOnly today, Func<DateTime, DateTime> local)
    {
        var unpublished = drafts.Where(draft => library.Find(draft.Draft.CourseId) is null);
        var ids = unpublished.Select(draft => draft.Draft.CourseId).Concat(library.Courses.Select(course => course.Course.Id));
        return new([.. ids.Select(id =>
        {
            var (published, draft) = (library.Find(id), drafts.FirstOrDefault(draft => draft.Draft.CourseId == id));
            var course = published?.Course ?? draft?.Course;
            var edition = course?.In(language);
            return new StudioRow
            {
                Id = id,
                Title = edition is { Title.Length: > 0 } ? edition.Title : id,
                Language = edition?.Language ?? language,
                Version = published?.Number,
                PublishedOn = published is null ? null : Dates.Near(DateOnly.FromDateTime(local(published.PublishedAt)), today),
                Draft = draft is null ? null : DraftState.For(draft, names, today, local),
                ProposedOn = proposals.TryGetValue(id, out var found) ? Dates.Near(DateOnly.FromDateTime(local(found)), today) : null,
                OverdueFacts = (draft?.Course ?? published?.Course)?.FactIds.Count(fact => library.Shelf.Facts.TryGetValue(fact, out var editions) && editions.Values.Any(edition => edition.CheckBy < today)) ?? 0,
                ChangedFacts = published?.Course.Facts.Count(shown => shown.Value.Values.Any(fact => library.Shelf.FindFact(fact.Id, fact.Language) is { } today && today.Hash != fact.Hash)) ?? 0,
                Learners = learners.GetValueOrDefault(id) is var count && count >= smallestGroup ? count : null,
                SmallestGroup = smallestGroup,
                Mistakes = mistakes.GetValueOrDefault(id),
            };
        })]);
    }
}

/// <summary>One course in the list.</summary>
public sealed record StudioRow
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    /// <summary>The title's.</summary>
    public required string Language { get; init; }
    /// <summary>Null for a course that was never published.</summary>
    public required int? Version { get; init; }
    public required string? PublishedOn { get; init; }
    public required DraftState? Draft { get; init; }
    /// <summary>Since when a text from the content folder waits; null where none does.</summary>
    public required string? ProposedOn { get; init; }
    /// <summary>Facts that the course shows or cites and that should have been looked at again.</summary>
    public required int OverdueFacts { get; init; }
    /// <summary>Facts that say something else by now than in the published version.</summary>
    public required int ChangedFacts { get; init; }
    /// <summary>In the course and not yet through; null where they are too few to be told.</summary>
    public required int? Learners { get; init; }
    public required int SmallestGroup { get; init; }
    /// <summary>Reported and not yet looked after.</summary>
    public required int Mistakes { get; init; }
}

/// <summary>How far a draft is.</summary>
/// <param name="ChangedOn">The day it was last changed, or begun.</param>
/// <param name="ChangedBy">Null where it was nobody of this organisation.</param>
/// <param name="Errors">What keeps it from being published.</param>
/// <param name="Warnings">What could be better.</param>
public sealed record DraftState(string ChangedOn, string? ChangedBy, int Errors, int Warnings)
{
    public static DraftState For(DraftReading reading, IReadOnlyDictionary<Guid, string> names, DateOnly today, Func<DateTime, DateTime> local)
    {
        var draft = reading.Draft;
        var day = DateOnly.FromDateTime(local(draft.ChangedAt ?? draft.BegunAt));
        return new(Dates.Near(day, today), (draft.ChangedBy ?? draft.BegunBy) is { } who ? names.GetValueOrDefault(who) : null, reading.Errors, reading.Warnings);
    }
}
