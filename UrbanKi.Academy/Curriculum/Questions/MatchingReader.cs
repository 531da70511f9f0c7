using Markdig.Extensions.Tables;

namespace UrbanKi.Academy.Curriculum;

/// <summary>A table of two columns: pairs to be matched.</summary>
internal static class MatchingReader
{
    public static Question? Read(Table table, QuestionReader reader)
    {
        var rows = table.OfType<TableRow>().ToList();
        if (rows.FirstOrDefault(row => row.Count != 2) is { } odd || table.ColumnDefinitions.Count(column => column is not null) < 2)
        {
            reader.Report(FindingCodes.MatchingColumns, rows.FirstOrDefault(row => row.Count != 2) ?? (Markdig.Syntax.MarkdownObject)table, "A table for matching needs two columns. Write each pair as | left | right |.");
            return null;
        }
        var pairs = new List<MatchingPair>();
        foreach (var row in rows.Where(row => !row.IsHeader))
        {
            var (left, right) = ((TableCell)row[0], (TableCell)row[1]);
            var pair = new MatchingPair(reader.Html.Inside(left), PlainText.Of([left]), PlainText.Of([right]));
            if (pair.LeftText.Length == 0 || pair.RightText.Length == 0)
            {
                reader.Report(FindingCodes.TooFewOptions, row, "A pair lacks one side. Fill both columns or remove the row.");
                return null;
            }
            pairs.Add(pair);
        }
        if (pairs.Count < 2)
        {
            reader.Report(FindingCodes.TooFewOptions, table, "There are fewer than two pairs. Below the header row, give at least two rows.");
            return null;
        }
        if (reader.Text() is not var (html, plain))
            return null;
        var header = rows.FirstOrDefault(row => row.IsHeader);
        return reader.Finish(new MatchingQuestion
        {
            Id = reader.Id,
            TextHtml = html,
            PlainText = plain,
            LeftTitle = header is null ? "" : PlainText.Of([header[0]]),
            RightTitle = header is null ? "" : PlainText.Of([header[1]]),
            Pairs = pairs,
        });
    }
}
