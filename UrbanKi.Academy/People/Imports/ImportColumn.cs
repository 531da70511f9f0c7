namespace UrbanKi.Academy.People.Imports;

/// <summary>What a file of people can say about a person.</summary>
public enum ImportColumn
{
    PersonnelNumber,
    Surname,
    GivenName,
    Email,
    /// <summary>A key, a name that only one unit has, or a path of names or keys: "Bauen/Tiefbau".</summary>
    Unit,
    Language,
    /// <summary>The last day of work.</summary>
    LeavesOn,
    Roles,
}
