namespace UrbanKi.Academy.Curriculum;

/// <summary>Reads the final quiz: an introduction, then nothing but questions.</summary>
internal static class QuizReader
{
    public static (FinalQuiz? Quiz, ReadPart Part) Read(MarkdownFile file, IReadOnlyList<PlacedBlock> blocks)
    {
        var header = file.Header;
        if (header.Text("quiz") is { } kind && kind != "final")
            file.Findings.Report(FindingCodes.InvalidValue, header.Node("quiz")!.Line, header.Node("quiz")!.Column, $"There is no quiz \"{kind}\". Write \"quiz: final\".");
        var intro = blocks.TakeWhile(placed => placed.Block is not QuestionBlock).ToList();
        foreach (var stray in blocks.Skip(intro.Count).Where(placed => placed.Block is not QuestionBlock))
            file.Report(FindingCodes.Misplaced, stray.Source, "Only questions may follow the first question of a final quiz. Move this before it.");
        var pool = blocks.Select(placed => placed.Block).OfType<QuestionBlock>().Select(block => block.Question).ToList();
        var draw = Draw(file, pool.Count);
        if (pool.Count > 0 && draw <= pool.Count(question => !question.IsScored))
            file.Findings.Report(FindingCodes.UnscoredQuizQuestion, "An attempt could be drawn without a single question that is scored. Draw more, or move questions without answers into a lesson.");
        var title = header.Required("title", FindingCodes.MissingTitle) ?? "";
        header.ReportUnknown("title", "quiz", "draw", "minutes", "objectives");
        var part = new ReadPart(EditionReader.QuizId, file, blocks, draw);
        return (new() { Title = title, Intro = [.. intro.Select(placed => placed.Block)], Pool = pool, Draw = draw, Hash = file.Hash }, part);
    }

    private static int Draw(MarkdownFile file, int pool)
    {
        if (pool == 0)
        {
            file.Findings.Report(FindingCodes.EmptyQuiz, "The final quiz has no questions. Add some with \"::: question\", or remove the file.");
            return 0;
        }
        var draw = file.Header.Number("draw", 1, 500) ?? pool;
        if (draw > pool)
            file.Findings.Report(FindingCodes.Draw, file.Header.Node("draw")!.Line, file.Header.Node("draw")!.Column, $"\"draw: {draw}\" is more than the {pool} questions there are. Add questions or draw fewer.");
        return draw;
    }
}
