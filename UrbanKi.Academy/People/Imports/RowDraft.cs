namespace UrbanKi.Academy.People.Imports;

/// <summary>A row on its way into the plan: its values made clean, and what is wrong with them.</summary>
internal sealed class RowDraft(PersonRow row, PeopleSheet sheet)
{
    private readonly List<ImportFinding> findings = [];

    public int Line => row.Line;
    public IReadOnlyList<ImportFinding> Findings => findings;
    public bool IsBad => findings.Any(finding => finding.IsError);

    public string Number { get; private set; } = "";
    public string Surname { get; private set; } = "";
    public string GivenName { get; private set; } = "";
    /// <summary>Empty where there is none, or none that can be used.</summary>
    public string Email { get; private set; } = "";
    public string Unit { get; private set; } = "";
    /// <summary>Null where the row says nothing.</summary>
    public string? Language { get; private set; }
    public DateOnly? LastDay { get; private set; }
    public IReadOnlyList<string> Roles { get; private set; } = [];

    public KnownPerson? Person { get; set; }

    public void Add(ImportColumn? column, ImportCode code, params IReadOnlyList<string> values) =>
        findings.Add(new(row.Line, column is { } place ? sheet.PlaceOf(place) : 0, code, values));

    /// <summary>Reads every cell by itself; all that is wrong is said at once.</summary>
    public RowDraft Read()
    {
        Number = Text(ImportColumn.PersonnelNumber, PersonText.LongestNumber);
        Surname = Text(ImportColumn.Surname, PersonText.LongestName);
        GivenName = Text(ImportColumn.GivenName, PersonText.LongestName);
        Email = Text(ImportColumn.Email, PersonText.LongestEmail);
        // The longest path that anybody would write; each of its parts is measured where it is created.
        Unit = Text(ImportColumn.Unit, 10 * PersonText.LongestUnitName);
        if (row[ImportColumn.PersonnelNumber].Trim().Length == 0 && row[ImportColumn.Email].Trim().Length == 0) Add(null, ImportCode.NoIdentity);
        if (IsRounded(Number)) Refuse(ImportColumn.PersonnelNumber, ImportCode.RoundedNumber, Number);
        if (Email.Length > 0 && !PersonText.IsEmail(Email)) Refuse(ImportColumn.Email, ImportCode.InvalidEmail, Email);
        if (Text(ImportColumn.Language, PersonText.LongestName) is { Length: > 0 } language && (Language = PersonText.Language(language)) is null)
            Add(ImportColumn.Language, ImportCode.UnknownLanguage, language);
        if (Text(ImportColumn.LeavesOn, PersonText.LongestName) is { Length: > 0 } day && (LastDay = DayText.Read(day)) is null)
            Add(ImportColumn.LeavesOn, ImportCode.NoDate, day);
        ReadRoles(Text(ImportColumn.Roles, 10 * PersonText.LongestName));
        return this;
    }

    /// <summary>Somebody new has to be called something; of others an empty cell changes nothing.</summary>
    public void RequireNames()
    {
        Require(ImportColumn.GivenName, ImportCode.GivenNameMissing);
        Require(ImportColumn.Surname, ImportCode.SurnameMissing);

        void Require(ImportColumn column, ImportCode code)
        {
            if (row[column].Trim().Length == 0) findings.Insert(0, new(row.Line, sheet.PlaceOf(column), code, []));
        }
    }

    private void ReadRoles(string text)
    {
        var roles = new List<string>();
        foreach (var word in text.Split([',', ';', '/', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (PersonText.RoleOf(word) is { } role) roles.Add(role);
            else Add(ImportColumn.Roles, ImportCode.UnknownRole, word);
        Roles = [.. roles.Where(role => role != Role.Learner).Distinct()];
    }

    private string Text(ImportColumn column, int longest)
    {
        var cell = row[column];
        if (!PersonText.TryClean(cell, out var clean)) Add(column, ImportCode.IllegibleSigns);
        else if (clean.Length > longest) Add(column, ImportCode.TooLong, longest.ToString(System.Globalization.CultureInfo.InvariantCulture));
        else return clean;
        return "";
    }

    /// <summary>The value is said to be wrong, and nobody is looked for by it.</summary>
    private void Refuse(ImportColumn column, ImportCode code, string value)
    {
        Add(column, code, value);
        if (column == ImportColumn.Email) Email = "";
        else Number = "";
    }

    /// <summary>"1,23457E+15".</summary>
    private static bool IsRounded(string number)
    {
        var at = number.IndexOf("E+", StringComparison.OrdinalIgnoreCase);
        return at > 0 && number.Contains(',', StringComparison.Ordinal) | number.Contains('.', StringComparison.Ordinal)
            && number.AsSpan(0, at).TrimStart("0123456789,.").IsEmpty && number.AsSpan(at + 2).TrimStart("0123456789").IsEmpty;
    }
}
