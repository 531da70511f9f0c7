namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>What came of reading a foreign file: its questions in their order, and what is wrong with the file as a whole.</summary>
public sealed record ForeignReading(ForeignFormat Format, IReadOnlyList<ForeignItem> Items, IReadOnlyList<Remark> Remarks)
{
    public IEnumerable<ForeignItem> Taken => Items.Where(item => item.IsTaken);

    public bool HasRefusals => Remarks.Any(remark => remark.Severity == Severity.Error) || Items.Any(item => !item.IsTaken);
}
