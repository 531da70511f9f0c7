namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>What a command prints of a foreign file: one line for each question, as compilers print.</summary>
public static class ForeignReport
{
    /// <summary>A line that says "error" for each question that was refused, and for the file if something is wrong with it as a whole.</summary>
    /// <param name="path">As the command was given it.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="say">A remark in the reader's language.</param>
    /// <param name="becomes">What a question becomes; null for one that is refused.</param>
    public static IEnumerable<Finding> Lines(string path, ForeignReading reading, Func<Remark, string> say, Func<ForeignKind?, string> becomes)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(say);
        ArgumentNullException.ThrowIfNull(becomes);
        return [.. reading.Items.Select(item => Line(path, item, say, becomes)), .. reading.Remarks.Select(remark => new Finding(path, remark.Line, remark.Column, remark.Severity, remark.Code, say(remark)))];
    }

    private static Finding Line(string path, ForeignItem item, Func<Remark, string> say, Func<ForeignKind?, string> becomes)
    {
        var worst = item.Remarks.FirstOrDefault(remark => remark.Severity == item.Severity) ?? new(ForeignCodes.Taken.Id, item.Line, item.Column, Severity.Note, ForeignCodes.Taken.English, []);
        var said = item.Remarks.Count == 0 ? [worst] : item.Remarks.OrderByDescending(remark => remark.Severity).ToList();
        return new(path, worst.Line, worst.Column, item.Severity, worst.Code, $"\"{item.Title}\" → {becomes(item.Kind)}. {string.Join(' ', said.Select(say))}");
    }
}
