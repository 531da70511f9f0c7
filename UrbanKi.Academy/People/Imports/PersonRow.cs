namespace UrbanKi.Academy.People.Imports;

/// <summary>A row of a file of people, as it stands there. A cell that is empty and a column that is missing say the same: nothing.</summary>
/// <param name="line">Where it stands: the sheet's row, or the text file's line, from 1.</param>
public sealed class PersonRow(int line)
{
    private static readonly int Columns = Enum.GetValues<ImportColumn>().Length;

    private readonly string?[] cells = new string?[Columns];

    public int Line => line;

    public string this[ImportColumn column]
    {
        get => cells[(int)column] ?? "";
        set => cells[(int)column] = value;
    }

    public bool IsEmpty => cells.All(string.IsNullOrWhiteSpace);
}
