namespace UrbanKi.Academy.Curriculum;

/// <summary>One lesson in one language: a list of blocks, never one string of HTML.</summary>
public sealed record Lesson
{
    /// <summary>The file's name without order number and ending: "01-was-ist-ki.md" is "was-ist-ki".</summary>
    public required string Id { get; init; }
    /// <summary>Its place in the course, from 1.</summary>
    public required int Number { get; init; }
    public required string Title { get; init; }
    public required int Minutes { get; init; }
    public required IReadOnlyList<string> Objectives { get; init; }
    public required IReadOnlyList<Block> Blocks { get; init; }
    /// <summary>SHA-256 (lower-case hex) of the lesson's normalised text in this language; where it shows facts, a point and the SHA-256 of theirs.</summary>
    public required string Hash { get; init; }

    public IEnumerable<Question> Questions => Blocks.OfType<QuestionBlock>().Select(block => block.Question);

    public Question? Question(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The headings of level two, for the outline beside the text.</summary>
    public IEnumerable<Heading> Outline => Blocks.OfType<ProseBlock>().SelectMany(block => block.Headings).Where(heading => heading.Level == 2);
}

/// <summary>The final quiz in one language: the pool and how many questions an attempt draws from it.</summary>
public sealed record FinalQuiz
{
    public required string Title { get; init; }
    /// <summary>Introduction above the start button; may be empty.</summary>
    public required IReadOnlyList<Block> Intro { get; init; }
    public required IReadOnlyList<Question> Pool { get; init; }
    /// <summary>At least 1 and at most the pool's size.</summary>
    public required int Draw { get; init; }
    public required string Hash { get; init; }

    public Question? Question(string id) => Pool.FirstOrDefault(question => question.Id == id);
}

/// <summary>A heading inside prose; Id is the anchor in the HTML.</summary>
public sealed record Heading(int Level, string Id, string Text);
