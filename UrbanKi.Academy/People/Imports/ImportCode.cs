namespace UrbanKi.Academy.People.Imports;

/// <summary>What can be said about a file of people. The numbers are stable: scripts may look for them. From 900 on they are notes, below them errors.</summary>
public enum ImportCode
{
    // 1xx: the file as a whole

    /// <summary>Neither a workbook nor a text file, or damaged.</summary>
    Unreadable = 101,
    PasswordProtected = 102,
    /// <summary>The format before .xlsx.</summary>
    OldExcel = 103,
    NoRows = 104,
    /// <summary>No row has the headings that are needed.</summary>
    NoHeader = 105,
    /// <summary>Two columns mean the same.</summary>
    ColumnTwice = 106,
    TooManyRows = 107,
    TooLarge = 108,

    // 2xx: a row

    SurnameMissing = 201,
    GivenNameMissing = 202,
    /// <summary>Neither personnel number nor e-mail: a second import could not tell who is meant.</summary>
    NoIdentity = 203,
    NumberTwice = 204,
    EmailTwice = 205,
    /// <summary>Two rows mean one person, one by number and one by e-mail.</summary>
    PersonTwice = 206,
    InvalidEmail = 207,
    TooLong = 208,
    /// <summary>Control characters, or signs that were lost in a conversion.</summary>
    IllegibleSigns = 209,
    UnknownUnit = 210,
    AmbiguousUnit = 211,
    /// <summary>A path with an empty part, or a name that is too long for a unit.</summary>
    UnusableUnit = 212,
    /// <summary>Whoever administers a part of the tree has to say where a new person belongs.</summary>
    UnitMissing = 213,
    NoDate = 214,
    UnknownRole = 215,
    UnknownLanguage = 216,
    /// <summary>The e-mail is another person's.</summary>
    EmailOfAnother = 217,
    /// <summary>The e-mail belongs to somebody with another personnel number.</summary>
    OtherNumber = 218,
    /// <summary>Known only with or without leading zeros, which spreadsheets drop.</summary>
    LeadingZeros = 219,
    /// <summary>A spreadsheet made 1.23E+15 of it.</summary>
    RoundedNumber = 220,
    /// <summary>Found by e-mail alone, but both names are others: somebody else may have the address now.</summary>
    OtherNames = 221,
    /// <summary>The person exists outside of what the reader may see.</summary>
    NotYours = 222,
    /// <summary>The e-mail is already the name that another account signs in with.</summary>
    SignInNameTaken = 223,
    /// <summary>The address or number of somebody with a role: only administrators change it.</summary>
    WayInOfRole = 224,

    /// <summary>The row lets somebody leave without whom nobody would administer the academy any more.</summary>
    LastAdministrator = 225,
    /// <summary>The row lets whoever imports it leave.</summary>
    LeavesMyself = 226,

    // 9xx: notes

    /// <summary>A column that nobody reads.</summary>
    UnknownColumn = 901,
    /// <summary>Roles are the administration's to grant.</summary>
    RolesNotGranted = 902,
    SameName = 903,
    /// <summary>Left before they were ever known here.</summary>
    LeftBefore = 904,
    LeavesLater = 905,
    /// <summary>Known by number, but both names change.</summary>
    BothNamesChange = 906,
    /// <summary>Is not in the complete list, but administers the academy or is importing it.</summary>
    StaysInOffice = 907,
    /// <summary>Is not in the complete list, but a bad row bears the name.</summary>
    MayBeBadRow = 908,
}
