namespace UrbanKi.Academy.Workbooks;

/// <summary>A column of a sheet: its heading as "Workbook_Column_{Name}", its width in characters.</summary>
internal sealed record Column(string Name, CellKind Kind, double Width)
{
    public string TextKey => "Workbook_Column_" + Name;

    /// <summary>The same for both completion sheets and the CSV, in the order the contract names them.</summary>
    public static IReadOnlyList<Column> OfCompletions { get; } =
    [
        new("PersonnelNumber", CellKind.Text, 17),
        new("Surname", CellKind.Text, 22),
        new("GivenName", CellKind.Text, 20),
        new("Email", CellKind.Text, 34),
        new("Unit", CellKind.Text, 30),
        new("Course", CellKind.Text, 42),
        new("CourseId", CellKind.Text, 24),
        new("CourseVersion", CellKind.Number, 15),
        new("Status", CellKind.Text, 24),
        new("AssignedOn", CellKind.Date, 16),
        new("DueOn", CellKind.Date, 13),
        new("CompletedOn", CellKind.Date, 19),
        new("ValidUntil", CellKind.Date, 13),
        new("CertificateNumber", CellKind.Text, 30),
    ];

    public static IReadOnlyList<Column> OfOverview { get; } =
    [
        new("Unit", CellKind.Text, 36),
        new("Course", CellKind.Text, 48),
        new("CourseId", CellKind.Text, 24),
        new("Required", CellKind.Number, 14),
        new("Completed", CellKind.Number, 17),
        new("Overdue", CellKind.Number, 13),
        new("Rate", CellKind.Percent, 10),
        new("UnitId", CellKind.Text, 24),
    ];

    public static IReadOnlyList<Column> OfExemptions { get; } =
    [
        new("PersonnelNumber", CellKind.Text, 17),
        new("Surname", CellKind.Text, 22),
        new("GivenName", CellKind.Text, 20),
        new("Unit", CellKind.Text, 30),
        new("Course", CellKind.Text, 42),
        new("CourseId", CellKind.Text, 24),
        new("ExemptFrom", CellKind.Date, 13),
        new("ExemptUntil", CellKind.Date, 13),
        new("Reason", CellKind.LongText, 60),
        new("GrantedBy", CellKind.Text, 30),
    ];

    public static IReadOnlyList<Column> OfDescription { get; } =
    [
        new("Sheet", CellKind.Text, 22),
        new("ColumnName", CellKind.Text, 32),
        new("Meaning", CellKind.LongText, 100),
    ];

    public static IReadOnlyList<Column> OfProvenance { get; } =
    [
        new("ProvenanceKey", CellKind.Text, 24),
        new("Field", CellKind.Text, 44),
        new("Value", CellKind.LongText, 90),
    ];
}
