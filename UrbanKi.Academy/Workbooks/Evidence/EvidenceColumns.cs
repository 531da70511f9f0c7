namespace UrbanKi.Academy.Workbooks.Evidence;

/// <summary>The columns of the dossier's sheets. What each means is "Workbook_About_{Name}".</summary>
internal static class EvidenceColumns
{
    private static readonly Column System = new("System", CellKind.Text, 34);
    private static readonly Column SystemId = new("SystemId", CellKind.Text, 22);
    private static readonly Column MeasureKind = new("MeasureKind", CellKind.Text, 20);
    private static readonly Column Measure = new("Measure", CellKind.Text, 44);
    private static readonly Column CourseId = new("CourseId", CellKind.Text, 24);
    private static readonly Column CourseVersion = new("CourseVersion", CellKind.Number, 15);
    private static readonly Column ContentHash = new("ContentHash", CellKind.Text, 68);
    private static readonly Column[] Person = [new("PersonnelNumber", CellKind.Text, 17), new("Surname", CellKind.Text, 22), new("GivenName", CellKind.Text, 20), new("Unit", CellKind.Text, 30)];

    private static readonly TableDesign Groups = new("Groups", [System, SystemId, new("Course", CellKind.Text, 44), CourseId, new("PeopleAtLeast", CellKind.Number, 18), new("ShareFrom", CellKind.Percent, 13), new("ShareTo", CellKind.Percent, 13), new("MonthEnd", CellKind.Date, 13)]);

    public static WorkbookPlan Plan { get; } = new("Evidence",
    [
        new("Overview", [System, SystemId, new("ResponsibleUnit", CellKind.Text, 30), new("Users", CellKind.Number, 13), new("Covered", CellKind.Number, 17), new("RunOut", CellKind.Number, 17), new("Gap", CellKind.Number, 17), new("CoverRate", CellKind.Percent, 17)]),
        new("Systems", [System, SystemId, new("Purpose", CellKind.LongText, 50), new("ResponsibleUnit", CellKind.Text, 30), new("Owner", CellKind.Text, 32), new("AffectedPeople", CellKind.LongText, 40), new("RiskNote", CellKind.LongText, 50),
            new("InUseSince", CellKind.Date, 15), new("OutOfUseSince", CellKind.Date, 19), new("OnRecordSince", CellKind.Date, 19)]),
        new("Uses", [System, SystemId, new("UseKind", CellKind.Text, 28), new("UsedBy", CellKind.Text, 36), new("Work", CellKind.Text, 36), new("OnRecordSince", CellKind.Date, 19)]),
        new("Measures", [System, SystemId, MeasureKind, Measure, CourseId, CourseVersion, ContentHash, new("FirstOn", CellKind.Date, 13), new("LastOn", CellKind.Date, 13), new("Minutes", CellKind.Number, 11), new("UsersWithIt", CellKind.Number, 15), new("MeasureText", CellKind.LongText, 60)]),
        new("People", [System, SystemId, .. Person, MeasureKind, Measure, CourseId, CourseVersion, new("MeasureOn", CellKind.Date, 13), new("ValidUntil", CellKind.Date, 13)]),
        new("Gaps", [System, SystemId, .. Person]),
        new("Law", [new("FactId", CellKind.Text, 22), new("FactTitle", CellKind.LongText, 40), new("HoldsFrom", CellKind.Date, 13), new("CheckedOn", CellKind.Date, 13), new("CheckBy", CellKind.Date, 17), new("FactState", CellKind.Text, 24), new("Wording", CellKind.LongText, 90), new("Sources", CellKind.LongText, 60), ContentHash]),
        new("DataDescription", Column.OfDescription),
    ]);

    /// <summary>Where nothing is shown by person: groups in the place of people and gaps.</summary>
    public static WorkbookPlan PlanOfGroups { get; } = new("EvidenceOfGroups", [.. Plan.Tables.SelectMany(table => table.Name switch { "People" => [Groups], "Gaps" => Array.Empty<TableDesign>(), _ => [table] })]);
}
