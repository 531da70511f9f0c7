namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>What a command prints of a foreign file: one line for each question, as compilers print.</summary>
public static class ForeignReport
{
    /// <summary>A line that says "error" for each question that was refused, and for the file if something is wrong with it as a whole.</summary>
    public static IEnumerable<Finding> Lines(string path, ForeignReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Items.Select(item => Line(path, item)), .. reading.Remarks.Select(remark => new Finding(path, remark.Line, remark.Column, remark.Severity, remark.Code, remark.Message))];
    }

    private static Finding Line(string path, ForeignItem item)
    {
        var worst = item.Remarks.FirstOrDefault(remark => remark.Severity == item.Severity);
        var becomes = item.Kind switch
        {
            ForeignKind.SingleChoice => "a single choice",
            ForeignKind.MultipleChoice => "a multiple choice",
            ForeignKind.Ordering => "an order",
            ForeignKind.Matching => "pairs",
            ForeignKind.ShortText => "a short text",
            ForeignKind.Number => "a number",
            ForeignKind.Gaps => "gaps",
            ForeignKind.Reflection => "a reflection",
            ForeignKind.Description => "a paragraph",
            _ => "refused",
        };
        var said = item.Remarks.OrderByDescending(remark => remark.Severity).Select(remark => remark.Message);
        return new(path, worst?.Line ?? item.Line, worst?.Column ?? item.Column, item.Severity, worst?.Code ?? ForeignCodes.Taken.Id,
            $"\"{item.Title}\" → {becomes}. {string.Join(' ', said)}".TrimEnd());
    }
}
