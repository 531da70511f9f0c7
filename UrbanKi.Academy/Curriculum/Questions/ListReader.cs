using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdownBlock = Markdig.Syntax.Block;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Lists as answers: options to choose from, or items to put in order.</summary>
internal static class ListReader
{
    private enum Mark { None, Round, Square }

    public static Question? Choice(ListBlock list, QuestionReader reader)
    {
        var marks = list.OfType<ListItemBlock>().Select(item => (Item: item, Mark: TakeMark(item, out var isRight), IsRight: isRight)).ToList();
        if (marks.All(entry => entry.Mark == Mark.None))
            return reader.ReflectionAfter(list);
        if (marks.FirstOrDefault(entry => entry.Mark != marks[0].Mark) is { Item: { } other })
        {
            reader.Report(FindingCodes.MixedOptions, other, "The options are of different kinds. Begin all with ( ) or (x) for one right answer, or all with [ ] or [x] for several.");
            return null;
        }
        var options = marks.Select(entry => Option(entry.Item, entry.IsRight, reader)).ToList();
        var isMultiple = marks[0].Mark == Mark.Square;
        var right = options.Count(option => option?.IsRight == true);
        if (!HasEnough(list, reader, "options", options.Count))
            return null;
        if (!isMultiple && right == 0)
            reader.Report(FindingCodes.NoRightAnswer, list, "No option is right. Mark the right one with (x).");
        if (!isMultiple && right > 1)
            reader.Report(FindingCodes.SeveralRightAnswers, marks.Where(entry => entry.IsRight).ElementAt(1).Item, "Two options are marked with (x). Keep one, or use [ ] and [x] if several are right.");
        if ((!isMultiple && right != 1) || options.Contains(null) || reader.Text() is not var (html, plain))
            return null;
        OptionWording.Check(list, [.. options.OfType<ChoiceOption>()], reader);
        return reader.Finish(new ChoiceQuestion { Id = reader.Id, TextHtml = html, PlainText = plain, IsMultiple = isMultiple, Options = [.. options.OfType<ChoiceOption>()] });
    }

    public static Question? Ordering(ListBlock list, QuestionReader reader)
    {
        var items = new List<OrderingItem>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (TakeMark(item, out _) != Mark.None)
            {
                reader.Report(FindingCodes.MixedOptions, item, "Options stand in a numbered list, which asks for an order. Begin the lines with \"-\" instead.");
                return null;
            }
            if (IsEmpty(item, reader))
                return null;
            items.Add(new(reader.Html.Inside(item), PlainText.Of(item)));
        }
        if (!HasEnough(list, reader, "items", items.Count) || reader.Text() is not var (html, plain))
            return null;
        return reader.Finish(new OrderingQuestion { Id = reader.Id, TextHtml = html, PlainText = plain, Items = items });
    }

    private static ChoiceOption? Option(ListItemBlock item, bool isRight, QuestionReader reader)
    {
        var feedback = item.OfType<QuoteBlock>().ToList();
        foreach (var callout in feedback.Where(quote => Callout.Of(quote) is not null))
            reader.Report(FindingCodes.MisplacedCallout, callout, "An option's feedback is a plain block quote. Remove the [!…] line.");
        List<MarkdownBlock> text = [.. item.Where(block => block is not QuoteBlock)];
        if (IsEmpty(item, reader))
            return null;
        var feedbackHtml = feedback.Count == 0 ? null : string.Concat(feedback.Select(quote => reader.Html.Inside(quote)));
        return new(reader.Html.Inside(text), PlainText.Of(text), isRight, feedbackHtml);
    }

    private static bool IsEmpty(ListItemBlock item, QuestionReader reader)
    {
        if (PlainText.Of(item.Where(block => block is not QuoteBlock)).Length > 0)
            return false;
        reader.Report(FindingCodes.TooFewOptions, item, "The line is empty. Write its text or remove it.");
        return true;
    }

    private static bool HasEnough(MarkdownBlock list, QuestionReader reader, FindingText what, int count)
    {
        if (count >= 2)
            return true;
        reader.Report(FindingCodes.TooFewOptions, list, $"There is only one of the {what}. Give at least two.");
        return false;
    }

    /// <summary>Which box the item begins with; it is taken off the text.</summary>
    private static Mark TakeMark(ListItemBlock item, out bool isRight)
    {
        isRight = false;
        if (item.FirstOrDefault() is not ParagraphBlock { Inline: { } inline })
            return Mark.None;
        if (inline.FirstChild is TaskList box)
        {
            isRight = box.Checked;
            if (box.NextSibling is LiteralInline text)
                text.Content.TrimStart();
            box.Remove();
            return Mark.Square;
        }
        if (inline.FirstChild is not LiteralInline literal)
            return Mark.None;
        var start = literal.Content.ToString();
        if (start.Length < 3 || start[0] != '(' || start[2] != ')' || start[1] is not (' ' or 'x' or 'X') || (start.Length > 3 && start[3] != ' '))
            return Mark.None;
        isRight = start[1] != ' ';
        literal.Content.Start += 3;
        literal.Content.TrimStart();
        return Mark.Round;
    }
}
