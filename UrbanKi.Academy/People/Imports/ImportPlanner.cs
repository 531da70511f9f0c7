using System.Globalization;

namespace UrbanKi.Academy.People.Imports;

/// <summary>
/// Compares a file of people with what there is. A person is told by personnel number, else by e-mail, never by name; what is not certain is a bad row.
/// An empty cell changes nothing, so the same file imported twice changes nothing the second time.
/// </summary>
public sealed class ImportPlanner
{
    private readonly PeopleSheet sheet;
    private readonly ImportGround ground;
    private readonly ImportOptions options;
    private readonly UnitFinder units;
    private readonly Dictionary<string, KnownPerson> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> byEmail = new(StringComparer.Ordinal);
    private readonly ILookup<string, KnownPerson> byBareNumber;
    private readonly ILookup<string, KnownPerson> currentByName;
    private readonly List<PlannedPerson> planned = [];
    private int unchanged;

    private ImportPlanner(PeopleSheet sheet, ImportGround ground, ImportOptions options)
    {
        (this.sheet, this.ground, this.options) = (sheet, ground, options);
        units = new(ground.Units, ground.FormerUnitKeys, ground.ScopePath ?? "");
        foreach (var person in ground.People)
        {
            if (person.PersonnelNumber is { } number) byNumber[number] = person;
            // Of two with the same address, whoever is here is meant rather than whoever has left.
            if (person.Email is { } email && (!byEmail.TryGetValue(PersonText.EmailKey(email), out var other) || other.HasLeft)) byEmail[PersonText.EmailKey(email)] = person;
        }
        byBareNumber = ground.People.Where(person => person.PersonnelNumber is not null).ToLookup(person => person.PersonnelNumber!.TrimStart('0'), StringComparer.Ordinal);
        currentByName = ground.People.Where(person => !person.HasLeft && IsMine(person)).ToLookup(person => PersonText.NameKey(person.GivenName, person.Surname), StringComparer.Ordinal);
    }

    public static ImportPlan Plan(PeopleSheet sheet, ImportGround ground, ImportOptions options) => new ImportPlanner(sheet, ground, options).Plan();

    private ImportPlan Plan()
    {
        var current = ground.People.Where(person => !person.HasLeft && IsMine(person)).ToList();
        if (!sheet.IsReadable) return new() { RowCount = sheet.Rows.Count, Findings = sheet.Findings, CurrentCount = current.Count };

        var drafts = sheet.Rows.Select(row => new RowDraft(row, sheet).Read()).ToList();
        RefuseTwice(drafts, draft => draft.Number, ImportColumn.PersonnelNumber, ImportCode.NumberTwice);
        RefuseTwice(drafts, draft => draft.Email.Length == 0 ? "" : PersonText.EmailKey(draft.Email), ImportColumn.Email, ImportCode.EmailTwice);
        foreach (var draft in drafts) Identify(draft);
        foreach (var draft in drafts.Where(draft => draft.Person is null)) draft.RequireNames();
        RefuseTwice(drafts, draft => draft.Person?.Id.ToString() ?? "", null, ImportCode.PersonTwice);
        KeepOffices(drafts);
        foreach (var draft in drafts)
        {
            if (draft.Person is { } person) PlanChange(draft, person);
            else PlanNew(draft);
        }
        var leavers = options.IsComplete ? Leavers(current, drafts) : ([], []);
        return new()
        {
            RowCount = drafts.Count,
            People = planned,
            UnchangedCount = unchanged,
            Leavers = leavers.Leave,
            Units = units.Planned,
            UnitNames = [.. units.Planned.Select(unit => units.NameOf(unit.Id)!)],
            Findings = [.. sheet.Findings, .. drafts.SelectMany(draft => draft.Findings), .. leavers.Notes],
            CurrentCount = current.Count,
        };
    }

    private bool IsMine(KnownPerson person) => units.IsInScope(person.UnitId);

    /// <summary>Rows that say the same of what must be unique: nobody can know which of them is right.</summary>
    private static void RefuseTwice(List<RowDraft> drafts, Func<RowDraft, string> value, ImportColumn? column, ImportCode code)
    {
        foreach (var same in drafts.Where(draft => value(draft).Length > 0).GroupBy(value, StringComparer.Ordinal))
        {
            if (same.Count() == 1) continue;
            var rows = same.ToList();
            foreach (var draft in rows)
                if (column is not null || !draft.IsBad) draft.Add(column, code, Text(rows.First(other => other != draft).Line));
        }
    }

    private void Identify(RowDraft draft)
    {
        var byNumber = draft.Number.Length > 0 ? this.byNumber.GetValueOrDefault(draft.Number) : null;
        var byEmail = draft.Email.Length > 0 ? this.byEmail.GetValueOrDefault(PersonText.EmailKey(draft.Email)) : null;
        draft.Person = byNumber ?? byEmail;
        if (byNumber is not null)
        {
            if (!IsMine(byNumber)) draft.Add(ImportColumn.PersonnelNumber, ImportCode.NotYours);
            if (byEmail is not null && byEmail != byNumber) SayWhose(byEmail);
            else if (byEmail is null && draft.Email.Length > 0) CheckSignInName(byNumber);
            if (draft.Surname.Length > 0 && draft.GivenName.Length > 0 && AreOthers(byNumber) && !draft.IsBad)
                draft.Add(null, ImportCode.BothNamesChange, byNumber.FullName);
        }
        else if (byEmail is not null)
        {
            if (!IsMine(byEmail)) draft.Add(ImportColumn.Email, ImportCode.NotYours);
            else if (draft.Number.Length > 0 && byEmail.PersonnelNumber is { } other) draft.Add(ImportColumn.PersonnelNumber, ImportCode.OtherNumber, byEmail.FullName, other);
            else if (draft.Surname.Length > 0 && draft.GivenName.Length > 0 && AreOthers(byEmail)) draft.Add(ImportColumn.Email, ImportCode.OtherNames, byEmail.FullName);
        }
        if (byNumber is null && draft.Number.Length > 0 && byBareNumber[draft.Number.TrimStart('0')].FirstOrDefault(IsMine) is { } alike && alike != byEmail)
            draft.Add(ImportColumn.PersonnelNumber, ImportCode.LeadingZeros, draft.Number, alike.PersonnelNumber!);
        if (!draft.IsBad && draft.Person is { } known && !WaysIn.AreOpenTo(ground.MayGrantRoles, known.Roles))
        {
            if (draft.Number.Length > 0 && draft.Number != known.PersonnelNumber) draft.Add(ImportColumn.PersonnelNumber, ImportCode.WayInOfRole, known.FullName);
            if (draft.Email.Length > 0 && (known.Email is null || PersonText.EmailKey(draft.Email) != PersonText.EmailKey(known.Email))) draft.Add(ImportColumn.Email, ImportCode.WayInOfRole, known.FullName);
        }

        bool AreOthers(KnownPerson person) => !Same(draft.Surname, person.Surname) && !Same(draft.GivenName, person.GivenName);

        void SayWhose(KnownPerson person)
        {
            if (IsMine(person)) draft.Add(ImportColumn.Email, ImportCode.EmailOfAnother, person.FullName, person.PersonnelNumber ?? "–");
            else draft.Add(ImportColumn.Email, ImportCode.NotYours);
        }

        void CheckSignInName(KnownPerson person)
        {
            if (person.HasAccount && ground.SignInNames.TryGetValue(PersonText.EmailKey(draft.Email), out var holder) && holder != person.Id)
                draft.Add(ImportColumn.Email, ImportCode.SignInNameTaken, draft.Email);
        }
    }

    /// <summary>Nobody lets themselves leave, and of those who administer not all.</summary>
    private void KeepOffices(List<RowDraft> drafts)
    {
        var leaving = drafts.Where(draft => Leaves(draft) && !draft.IsBad && draft.Person is { HasLeft: false }).ToList();
        foreach (var draft in leaving.Where(draft => draft.Person!.Id == ground.ActorId)) draft.Add(ImportColumn.LeavesOn, ImportCode.LeavesMyself);
        var gone = leaving.Where(draft => !draft.IsBad).Select(draft => draft.Person!.Id).ToHashSet();
        if (ground.People.Any(person => person.GoesOnAdministering && !gone.Contains(person.Id))) return;
        foreach (var draft in leaving.Where(draft => !draft.IsBad && draft.Person!.Roles.Contains(Role.Administrator))) draft.Add(ImportColumn.LeavesOn, ImportCode.LastAdministrator, draft.Person!.FullName);
    }

    private bool Leaves(RowDraft draft) => draft.LastDay < ground.Today;

    private void PlanNew(RowDraft draft)
    {
        if (Leaves(draft) && !draft.IsBad)
        {
            draft.Add(ImportColumn.LeavesOn, ImportCode.LeftBefore);
            return;
        }
        var unit = UnitOf(draft);
        if (ground.ScopePath is not null && draft.Unit.Length == 0) draft.Add(ImportColumn.Unit, ImportCode.UnitMissing);
        if (draft.IsBad) return;

        if (currentByName[PersonText.NameKey(draft.GivenName, draft.Surname)].FirstOrDefault() is { } namesake)
            draft.Add(null, ImportCode.SameName, namesake.FullName, namesake.PersonnelNumber ?? namesake.Email ?? "–");
        NoteLater(draft);
        planned.Add(new()
        {
            Line = draft.Line,
            Surname = draft.Surname,
            GivenName = draft.GivenName,
            PersonnelNumber = Filled(draft.Number),
            Email = Filled(draft.Email),
            UnitId = unit?.Id,
            UnitName = units.NameOf(unit?.Id),
            Language = draft.Language ?? "de",
            NewRoles = NewRoles(draft, []),
        });
    }

    private void PlanChange(RowDraft draft, KnownPerson person)
    {
        var unit = UnitOf(draft);
        if (draft.IsBad) return;
        var hasLeft = Leaves(draft);
        if (hasLeft && person.HasLeft)
        {
            unchanged++;
            return;
        }
        var changes = new List<FieldChange>();
        List<string> newRoles = [];
        if (hasLeft) changes.Add(new(ImportColumn.LeavesOn, null, draft.LastDay!.Value.ToString("O", CultureInfo.InvariantCulture)));
        else
        {
            NoteLater(draft);
            if (person.HasLeft) changes.Add(new(ImportColumn.LeavesOn, "–", null));
            Compare(ImportColumn.PersonnelNumber, person.PersonnelNumber, Filled(draft.Number));
            Compare(ImportColumn.Surname, person.Surname, Filled(draft.Surname));
            Compare(ImportColumn.GivenName, person.GivenName, Filled(draft.GivenName));
            if (person.Email is null || PersonText.EmailKey(person.Email) != PersonText.EmailKey(draft.Email)) Compare(ImportColumn.Email, person.Email, Filled(draft.Email));
            if (unit is not null && unit.Id != person.UnitId) changes.Add(new(ImportColumn.Unit, units.NameOf(person.UnitId), units.NameOf(unit.Id)));
            Compare(ImportColumn.Language, person.Language, draft.Language);
            newRoles = NewRoles(draft, person.Roles);
            if (newRoles.Count > 0) changes.Add(new(ImportColumn.Roles, null, string.Join(' ', newRoles)));
        }
        if (changes.Count == 0)
        {
            unchanged++;
            return;
        }
        planned.Add(new()
        {
            Line = draft.Line,
            PersonId = person.Id,
            Surname = Filled(draft.Surname) ?? person.Surname,
            GivenName = Filled(draft.GivenName) ?? person.GivenName,
            PersonnelNumber = Filled(draft.Number) ?? person.PersonnelNumber,
            Email = Filled(draft.Email) ?? person.Email,
            UnitId = unit?.Id ?? person.UnitId,
            UnitName = units.NameOf(unit?.Id ?? person.UnitId),
            Language = draft.Language ?? person.Language,
            NewRoles = newRoles,
            Changes = changes,
            Leaves = hasLeft,
            Returns = person.HasLeft,
        });

        void Compare(ImportColumn field, string? old, string? now)
        {
            if (now is not null && now != old) changes.Add(new(field, old, now));
        }
    }

    private KnownUnit? UnitOf(RowDraft draft)
    {
        if (draft.Unit.Length == 0) return null;
        var (unit, problem) = units.Find(draft.Unit);
        // Nothing is created for a row that is not taken over.
        if (unit is null && problem == ImportCode.UnknownUnit && options.CreatesUnits && !draft.IsBad) (unit, problem) = units.Create(draft.Unit);
        if (unit is null) draft.Add(ImportColumn.Unit, problem, draft.Unit);
        return unit;
    }

    private List<string> NewRoles(RowDraft draft, IReadOnlyList<string> has)
    {
        var wanted = draft.Roles.Except(has).ToList();
        if (wanted.Count == 0 || ground.MayGrantRoles) return wanted;
        draft.Add(ImportColumn.Roles, ImportCode.RolesNotGranted, string.Join(' ', wanted));
        return [];
    }

    private void NoteLater(RowDraft draft)
    {
        if (draft.LastDay >= ground.Today) draft.Add(ImportColumn.LeavesOn, ImportCode.LeavesLater, draft.LastDay.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>Whoever is here and not in the file, unless a bad row may mean them or somebody would lock themselves out.</summary>
    private (IReadOnlyList<KnownPerson> Leave, IReadOnlyList<ImportFinding> Notes) Leavers(List<KnownPerson> current, List<RowDraft> drafts)
    {
        var mentioned = new HashSet<Guid>();
        var unsure = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Number.Length > 0)
            {
                if (byNumber.TryGetValue(draft.Number, out var person)) mentioned.Add(person.Id);
                foreach (var alike in byBareNumber[draft.Number.TrimStart('0')]) mentioned.Add(alike.Id);
            }
            if (draft.Email.Length > 0 && byEmail.TryGetValue(PersonText.EmailKey(draft.Email), out var holder)) mentioned.Add(holder.Id);
            if (draft.IsBad) unsure.Add(PersonText.NameKey(draft.GivenName, draft.Surname));
        }
        var (leave, notes) = (new List<KnownPerson>(), new List<ImportFinding>());
        foreach (var person in current.Where(person => !mentioned.Contains(person.Id)))
        {
            if (person.Id == ground.ActorId || person.Roles.Contains(Role.Administrator)) notes.Add(new(0, 0, ImportCode.StaysInOffice, person.FullName));
            else if (unsure.Contains(PersonText.NameKey(person.GivenName, person.Surname))) notes.Add(new(0, 0, ImportCode.MayBeBadRow, person.FullName));
            else leave.Add(person);
        }
        return (leave, notes);
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
