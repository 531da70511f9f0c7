using System.Globalization;

namespace UrbanKi.Academy.Curriculum;

/// <summary>A course's parts as passages, in reading order.</summary>
internal static class PassageReader
{
    public static IReadOnlyList<Passage> Of(CourseEdition edition, Func<string, Fact?> facts) =>
    [
        new(PassageKind.Title, edition.Title),
        new(PassageKind.Summary, edition.Summary),
        .. edition.Objectives.Select(objective => new Passage(PassageKind.Objective, objective)),
        .. edition.Welcome.SelectMany(block => Of(block, facts)),
    ];

    public static IReadOnlyList<Passage> Of(Lesson lesson, Func<string, Fact?> facts) =>
    [
        new(PassageKind.Title, lesson.Title),
        new(PassageKind.Minutes, Number(lesson.Minutes)),
        .. lesson.Objectives.Select(objective => new Passage(PassageKind.Objective, objective)),
        .. lesson.Blocks.SelectMany(block => Of(block, facts)),
    ];

    public static IReadOnlyList<Passage> Of(FinalQuiz quiz, Func<string, Fact?> facts) =>
    [
        new(PassageKind.Title, quiz.Title),
        new(PassageKind.Draw, Number(quiz.Draw)),
        .. quiz.Intro.SelectMany(block => Of(block, facts)),
        .. quiz.Pool.SelectMany(Of),
    ];

    private static IEnumerable<Passage> Of(Block block, Func<string, Fact?> facts) => block switch
    {
        ProseBlock prose => ProsePassages.Of(prose.Html),
        QuestionBlock question => Of(question.Question),
        ReflectBlock reflect => ProsePassages.Of(reflect.PromptHtml, PassageKind.Reflection, reflect.Id),
        TaskBlock task => ProsePassages.Of(task.Html, PassageKind.Task),
        FactBlock shown => [new(PassageKind.Fact, facts(shown.FactId)?.Title ?? shown.FactId, shown.FactId), .. ProsePassages.Of(facts(shown.FactId)?.Html ?? "", PassageKind.Fact, shown.FactId)],
        ExperimentBlock experiment => [new(PassageKind.Experiment, experiment.Name, experiment.Name), .. ProsePassages.Of(experiment.FallbackHtml, PassageKind.Experiment, experiment.Name)],
        _ => [],
    };

    private static IEnumerable<Passage> Of(Question question)
    {
        IEnumerable<Passage> parts = question switch
        {
            ChoiceQuestion choice => choice.Options.SelectMany(option => Some(option.Html, option.IsRight ? PassageKind.RightOption : PassageKind.WrongOption).Concat(Some(option.FeedbackHtml, PassageKind.Feedback))),
            OrderingQuestion ordering => ordering.Items.SelectMany((item, index) => Some(item.Html, PassageKind.Item, $"{index + 1}. ")),
            MatchingQuestion matching => [Plain(PassageKind.Pair, $"{matching.LeftTitle} – {matching.RightTitle}"), .. matching.Pairs.SelectMany(pair => Some(pair.LeftHtml, PassageKind.Pair, after: $" – {pair.RightText}"))],
            ShortTextQuestion text => text.Accepted.Select(accepted => Plain(PassageKind.Answer, accepted)),
            NumberQuestion number => [Plain(PassageKind.Answer, number.Written)],
            GapsQuestion gaps => Some(string.Concat(gaps.Parts.Select(part => part is Gap gap ? "{{" + string.Join('|', gap.Accepted) + "}}" : ((GapText)part).Html)), PassageKind.Gaps),
            _ => [],
        };
        return
        [
            .. Some(question.TextHtml, PassageKind.Question),
            .. question.Points == 1 ? Array.Empty<Passage>() : [Plain(PassageKind.Points, Number(question.Points))],
            .. Some(question.HintHtml, PassageKind.Hint),
            .. parts,
            .. Some(question.ExplanationHtml, PassageKind.Explanation),
        ];

        Passage Plain(PassageKind kind, string text) => new(kind, text, question.Id);

        IEnumerable<Passage> Some(string? html, PassageKind kind, string before = "", string after = "") => html is null ? []
            : ProsePassages.Of(html, kind, question.Id).Select((passage, index) => passage.Kind == kind && index == 0 ? passage with { Text = before + passage.Text + after } : passage);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
