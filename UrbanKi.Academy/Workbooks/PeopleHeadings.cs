using System.Text;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Workbooks;

/// <summary>What the columns of a file of people are called, in German and English and in the words of common personnel systems.</summary>
internal static class PeopleHeadings
{
    /// <summary>In plain letters: see <see cref="Plain"/>.</summary>
    private static readonly Dictionary<ImportColumn, string[]> Words = new()
    {
        [ImportColumn.PersonnelNumber] =
        [
            "personalnummer", "personalnr", "persnummer", "persnr", "pnr", "personalid", "mitarbeiternummer", "mitarbeiternr", "mitarbeiterid", "stammnummer", "stammnr",
            "personnelnumber", "personnelno", "employeenumber", "employeeno", "employeeid", "staffnumber", "staffno", "staffid",
        ],
        [ImportColumn.Surname] = ["nachname", "familienname", "zuname", "name", "surname", "lastname", "familyname"],
        [ImportColumn.GivenName] = ["vorname", "rufname", "vornamen", "givenname", "firstname", "forename", "givennames"],
        [ImportColumn.Email] = ["email", "mail", "emailadresse", "mailadresse", "dienstlicheemail", "emaildienstlich", "emailaddress", "mailaddress", "workemail"],
        [ImportColumn.Unit] = ["einheit", "organisationseinheit", "orgeinheit", "oe", "abteilung", "amt", "fachbereich", "dienststelle", "bereich", "unit", "organisationalunit", "organizationalunit", "orgunit", "department", "division"],
        [ImportColumn.Language] = ["sprache", "language"],
        [ImportColumn.LeavesOn] = ["austritt", "austrittsdatum", "austrittam", "ausgeschiedenam", "letzterarbeitstag", "leavingdate", "leaveson", "lefton", "lastday", "lastworkingday", "exitdate"],
        [ImportColumn.Roles] = ["rollen", "rolle", "roles", "role"],
    };

    private static readonly Dictionary<string, ImportColumn> Columns = Words.SelectMany(entry => entry.Value, (entry, word) => (word, entry.Key)).ToDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);

    public static ImportColumn? ColumnOf(string heading) => Columns.TryGetValue(Plain(heading), out var column) ? column : null;

    /// <summary>"Personal-Nr. *" is "personalnr".</summary>
    private static string Plain(string heading)
    {
        var plain = new StringBuilder(heading.Length);
        foreach (var sign in heading.ToLowerInvariant())
            if (char.IsAsciiLetterLower(sign)) plain.Append(sign);
            else if (sign == 'ä') plain.Append("ae");
            else if (sign == 'ö') plain.Append("oe");
            else if (sign == 'ü') plain.Append("ue");
            else if (sign == 'ß') plain.Append("ss");
        return plain.ToString();
    }
}
