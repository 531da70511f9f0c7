using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Features.Shared.Questions;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Shared.Lessons;

/// <summary>A practice question just answered.</summary>
public sealed record Practised(string QuestionId, Response Response);

/// <summary>A part of a lesson as it is shown.</summary>
public abstract record Part
{
    public static IReadOnlyList<Part> Of(IReadOnlyList<Block> blocks, Course course, string language, IReadOnlyList<PrivateNote> notes, ReferenceShelf shelf, Func<DateTime, DateTime> local, Practised? practised) =>
        [.. blocks.Select((block, place) => block is ExperimentBlock experiment
            ? new ExperimentPart(experiment.Name, experiment.FallbackHtml, blocks.Take(place).Any(before => before is ProseBlock { Headings.Count: > 0 }))
            : PartOf(block, course, language, notes, shelf, local, practised))];

    /// <summary>The fact that belongs to this version; as long as it still says the same, with the dates of today's.</summary>
    private static Fact? FactOf(string id, Course course, string language, ReferenceShelf shelf)
    {
        var shown = course.Facts.GetValueOrDefault(id) is { } editions ? editions.GetValueOrDefault(language) ?? editions.GetValueOrDefault("de") : null;
        var today = shelf.FindFact(id, language);
        return shown is null || shown.Hash == today?.Hash ? today : shown;
    }

    private static Part PartOf(Block block, Course course, string language, IReadOnlyList<PrivateNote> notes, ReferenceShelf shelf, Func<DateTime, DateTime> local, Practised? practised) => block switch
    {
        QuestionBlock { Question: var question } => new QuestionPart(
            QuestionSheet.For(question, Arrangement.Plain(question), practised?.QuestionId == question.Id ? practised.Response : null, $"q-{question.Id}"),
            practised?.QuestionId == question.Id),
        ReflectBlock reflect => NotePart.For(reflect, notes.FirstOrDefault(note => note.ReflectionId == reflect.Id), local),
        TaskBlock task => new TaskPart(task.Html),
        FactBlock fact => FactOf(fact.FactId, course, language, shelf) is { } found ? new FactPart(found) : new ProsePart(""),
        ProseBlock prose => new ProsePart(prose.Html),
        _ => new ProsePart(""),
    };
}

public sealed record ProsePart(string Html) : Part;

public sealed record TaskPart(string Html) : Part;

public sealed record FactPart(Fact Fact) : Part;

/// <summary>An interactive demonstration; under a heading, its own is one level lower.</summary>
public sealed record ExperimentPart(string Name, string FallbackHtml, bool IsUnderHeading) : Part;

public sealed record QuestionPart(QuestionSheet Sheet, bool IsJustAnswered) : Part;

/// <summary>A private note; Version grows with every save.</summary>
public sealed record NotePart(string Id, string PromptHtml, string Text, int Version, DateTime? SavedAt) : Part
{
    public static NotePart For(ReflectBlock reflect, PrivateNote? note, Func<DateTime, DateTime> local) =>
        new(reflect.Id, reflect.PromptHtml, note?.Text ?? "", note?.Version ?? 0, note is null ? null : local(note.SavedAt));
}
