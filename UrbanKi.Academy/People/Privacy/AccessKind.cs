namespace UrbanKi.Academy.People.Privacy;

/// <summary>In what somebody looked at others' data. Kept as numbers: never renumber.</summary>
public enum AccessKind
{
    /// <summary>The page of one person.</summary>
    Person = 1,
    /// <summary>A list on screen: names with status and dates.</summary>
    Report = 2,
    Workbook = 3,
    Csv = 4,
    /// <summary>The evidence on AI systems, on screen or as a file.</summary>
    Evidence = 5,
    /// <summary>A file written by a verb of the program, outside of the site.</summary>
    Command = 6,
    /// <summary>A list of who has to learn what.</summary>
    Assignments = 7,
    /// <summary>Who would be reminded of what.</summary>
    Reminders = 8,
}
