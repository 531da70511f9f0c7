namespace UrbanKi.Academy.Learning;

/// <summary>
/// How the record of a round is thinned out once nobody needs to know any more which step was done on which day. What reports say of any day stays: an event that
/// made the round begun, or made it not begun again, goes on saying just that; the others go.
/// </summary>
/// <param name="Deleted">Events that go.</param>
/// <param name="Begun">Events that go on saying that something was done.</param>
/// <param name="Ended">Events that go on saying that nothing done counts any more.</param>
/// <param name="IsBegun">Whether anything counts at the end.</param>
public sealed record StepDeletion(IReadOnlyList<LearningEvent> Deleted, IReadOnlyList<LearningEvent> Begun, IReadOnlyList<LearningEvent> Ended, bool IsBegun)
{
    /// <summary>Whether an event says which step it was.</summary>
    public static bool IsDetail(LearningEventKind kind, string? lessonId) => kind == LearningEventKind.QuizPassed || lessonId is not null && lessonId != Standing.SomeStep;

    /// <param name="round">The events of one round in their order.</param>
    public static StepDeletion Of(IEnumerable<LearningEvent> round)
    {
        List<LearningEvent> deleted = [], begun = [], ended = [];
        var counting = new HashSet<string>();
        foreach (var happened in round)
        {
            var before = counting.Count > 0;
            switch (happened.Kind)
            {
                case LearningEventKind.LessonDone: counting.Add(happened.LessonId!); break;
                case LearningEventKind.QuizPassed: counting.Add(Standing.QuizStep); break;
                case LearningEventKind.Superseded when happened.LessonId is not null: counting.Remove(happened.LessonId); break;
                default: continue;
            }
            (counting.Count > 0 == before ? deleted : before ? ended : begun).Add(happened);
        }
        return new(deleted, begun, ended, counting.Count > 0);
    }
}
