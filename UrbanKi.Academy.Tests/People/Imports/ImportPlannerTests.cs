using UrbanKi.Academy.People;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Tests.People.Imports;

/// <summary>What an import would do, and what it refuses.</summary>
public sealed class ImportPlannerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly KnownUnit Building = new(Guid.NewGuid(), null, "bauen", "Bauen", "bauen/");
    private static readonly KnownUnit Roads = new(Guid.NewGuid(), Building.Id, "tiefbau", "Tiefbau", "bauen/tiefbau/");
    private static readonly KnownUnit BuildingOffice = new(Guid.NewGuid(), Building.Id, "bauen-leitung", "Leitung", "bauen/bauen-leitung/");
    private static readonly KnownUnit Finance = new(Guid.NewGuid(), null, "finanzen", "Finanzen", "finanzen/");
    private static readonly KnownUnit FinanceOffice = new(Guid.NewGuid(), Finance.Id, "finanzen-leitung", "Leitung", "finanzen/finanzen-leitung/");

    private static readonly KnownPerson Anna = new() { Id = Guid.NewGuid(), PersonnelNumber = "100", Surname = "Müller", GivenName = "Anna", Email = "anna@stadt.example", UnitId = Roads.Id };
    private static readonly KnownPerson Bert = new() { Id = Guid.NewGuid(), Surname = "Böhm", GivenName = "Bert", Email = "bert@stadt.example", UnitId = Finance.Id };
    private static readonly KnownPerson Cara = new() { Id = Guid.NewGuid(), PersonnelNumber = "00300", Surname = "Czerny", GivenName = "Cara", UnitId = Finance.Id };

    private static ImportGround Ground(params IReadOnlyList<KnownPerson> people) => new() { Today = Today, People = people, Units = [Building, Roads, BuildingOffice, Finance, FinanceOffice] };

    /// <summary>Each row as "number;surname;given name;e-mail;unit;language;last day;roles"; the end may be left out.</summary>
    private static PeopleSheet Sheet(params IReadOnlyList<string> rows) => new()
    {
        Places = Enum.GetValues<ImportColumn>().ToDictionary(column => column, column => (int)column + 1),
        Rows = [.. rows.Select((text, index) =>
        {
            var row = new PersonRow(index + 2);
            foreach (var (cell, place) in text.Split(';').Select((cell, place) => (cell, place))) row[(ImportColumn)place] = cell;
            return row;
        })],
    };

    private static ImportPlan Plan(ImportGround ground, ImportOptions options, params IReadOnlyList<string> rows) => ImportPlanner.Plan(Sheet(rows), ground, options);

    private static ImportPlan Plan(ImportGround ground, params IReadOnlyList<string> rows) => Plan(ground, new ImportOptions(), rows);

    /// <summary>"3:5 UnknownUnit".</summary>
    private static IEnumerable<string> Said(ImportPlan plan) => plan.Findings.Select(finding => $"{finding.Line}:{finding.Column} {finding.Code}");

    [Fact]
    public void Somebody_new_is_taken_on_with_all_that_the_row_says()
    {
        var person = Assert.Single(Plan(Ground(Anna), "400;Weiß;Łukasz;lukasz@stadt.example;Tiefbau;Englisch").People);
        Assert.Null(person.PersonId);
        Assert.Equal(("400", "Weiß", "Łukasz", "lukasz@stadt.example", Roads.Id, "Bauen/Tiefbau", "en"),
            (person.PersonnelNumber, person.Surname, person.GivenName, person.Email, person.UnitId!.Value, person.UnitName, person.Language));
    }

    [Fact]
    public void Nobody_lets_themselves_leave_and_of_those_who_administer_not_all()
    {
        var (andrea, bert) = (Anna with { Roles = [Role.Administrator], GoesOnAdministering = true }, Bert with { Roles = [Role.Administrator], GoesOnAdministering = true });
        Assert.Equal(["2:7 LastAdministrator"], Said(Plan(Ground(andrea, Cara), "100;Müller;Anna;;;;2026-10-31")));
        Assert.Equal(["2:7 LastAdministrator", "3:7 LastAdministrator"], Said(Plan(Ground(andrea, bert), "100;Müller;Anna;;;;2026-10-31", ";Böhm;Bert;bert@stadt.example;;;2026-10-31")));
        Assert.True(Assert.Single(Plan(Ground(andrea, bert), "100;Müller;Anna;;;;2026-10-31").People).Leaves);
        // Somebody who can't get in is no replacement.
        Assert.Equal(["2:7 LastAdministrator"], Said(Plan(Ground(andrea, bert with { GoesOnAdministering = false }), "100;Müller;Anna;;;;2026-10-31")));
        Assert.Equal(["2:7 LeavesMyself"], Said(Plan(Ground(Anna, Cara) with { ActorId = Anna.Id }, "100;Müller;Anna;;;;2026-10-31")));
    }

    [Fact]
    public void Empty_names_change_nothing_of_somebody_who_is_known()
    {
        var plan = Plan(Ground(Anna, Cara), "100;;;;;;2026-10-31", "00300;;;cara@stadt.example");
        Assert.Empty(plan.Findings);
        Assert.Equal([("Müller", "Anna", true), ("Czerny", "Cara", false)], plan.People.Select(person => (person.Surname, person.GivenName, person.Leaves)));
        Assert.Equal(["2:2 SurnameMissing", "2:3 GivenNameMissing"], Said(Plan(Ground(Anna), "500;;")));
    }

    [Fact]
    public void Nobody_needs_an_email()
    {
        var plan = Plan(Ground(), "400;Weiß;Łukasz");
        Assert.Empty(plan.Findings);
        Assert.Null(Assert.Single(plan.People).Email);
    }

    [Fact]
    public void A_known_person_changes_field_by_field_and_empty_cells_change_nothing()
    {
        var person = Assert.Single(Plan(Ground(Anna), "100;Müller-Weiß;Anna;;Finanzen").People);
        Assert.Equal(Anna.Id, person.PersonId);
        Assert.Equal([new(ImportColumn.Surname, "Müller", "Müller-Weiß"), new(ImportColumn.Unit, "Bauen/Tiefbau", "Finanzen")], person.Changes);
        Assert.Equal("anna@stadt.example", person.Email);
    }

    [Fact]
    public void The_same_file_a_second_time_changes_nothing()
    {
        var plan = Plan(Ground(Anna, Bert), "100;Müller;Anna;ANNA@stadt.example;bauen/tiefbau;de", ";Böhm;Bert;bert@stadt.example;Finanzen");
        Assert.True(plan.DoesNothing);
        Assert.Equal(2, plan.UnchangedCount);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Names_in_another_spelling_of_the_same_signs_are_the_same() =>
        Assert.True(Plan(Ground(Anna), "100;Mu\u0308ller ; Anna").DoesNothing);

    [Fact]
    public void Whoever_is_known_by_email_gets_their_number()
    {
        var person = Assert.Single(Plan(Ground(Bert), "200;Böhm;Bert;bert@stadt.example").People);
        Assert.Equal(Bert.Id, person.PersonId);
        Assert.Equal([new(ImportColumn.PersonnelNumber, null, "200")], person.Changes);
    }

    [Fact]
    public void Nobody_is_told_by_name()
    {
        var plan = Plan(Ground(Anna), "999;Müller;Anna;andere.anna@stadt.example");
        Assert.Null(Assert.Single(plan.People).PersonId);
        Assert.Equal(["2:0 SameName"], Said(plan));
    }

    [Theory]
    [InlineData("400;;Łukasz", "2:2 SurnameMissing")]
    [InlineData("400;Weiß; ", "2:3 GivenNameMissing")]
    [InlineData(";Weiß;Łukasz", "2:0 NoIdentity")]
    [InlineData("400;Weiß;Łukasz;lukasz.stadt.example", "2:4 InvalidEmail")]
    [InlineData("400;Weiß;Łukasz;a b@stadt.example", "2:4 InvalidEmail")]
    [InlineData("400;Weiß;Łukasz;Lukasz <l@stadt.example>", "2:4 InvalidEmail")]
    [InlineData("400;Wei\u0007ß;Łukasz", "2:2 IllegibleSigns")]
    [InlineData("400;Wei\uFFFD;Łukasz", "2:2 IllegibleSigns")]
    [InlineData("400;Weiß;\uD83D;", "2:3 IllegibleSigns")]
    [InlineData("400;Weiß;Łukasz;;Hafen", "2:5 UnknownUnit")]
    [InlineData("400;Weiß;Łukasz;;Finanzen/Tiefbau", "2:5 UnknownUnit")]
    [InlineData("400;Weiß;Łukasz;;Leitung", "2:5 AmbiguousUnit")]
    [InlineData("400;Weiß;Łukasz;;;Klingonisch", "2:6 UnknownLanguage")]
    [InlineData("400;Weiß;Łukasz;;;;31.2.2026", "2:7 NoDate")]
    [InlineData("400;Weiß;Łukasz;;;;;König", "2:8 UnknownRole")]
    [InlineData("1,23457E+15;Weiß;Łukasz", "2:1 RoundedNumber")]
    [InlineData("400;Weiß;Łukasz;anna@stadt.example", "2:1 OtherNumber")]
    [InlineData("100;Müller;Anna;bert@stadt.example", "2:4 EmailOfAnother")]
    [InlineData(";Ganz;Anders;bert@stadt.example", "2:4 OtherNames")]
    [InlineData("300;Czerny;Cara", "2:1 LeadingZeros")]
    public void A_row_that_is_not_certain_is_refused_with_place_and_reason(string row, string said)
    {
        var plan = Plan(Ground(Anna, Bert, Cara), row);
        Assert.Equal([said], Said(plan));
        Assert.True(plan.DoesNothing);
        Assert.Equal(1, plan.BadRowCount);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_row_is_said_at_once() =>
        Assert.Equal(["2:2 SurnameMissing", "2:4 InvalidEmail", "2:7 NoDate", "2:5 UnknownUnit"], Said(Plan(Ground(), "400;;Łukasz;x;Hafen;;morgen")));

    [Fact]
    public void What_is_too_long_is_refused_with_the_limit()
    {
        var finding = Assert.Single(Plan(Ground(), $"400;{new string('ß', 101)};Łukasz").Findings, finding => finding.Code == ImportCode.TooLong);
        Assert.Equal(["100"], finding.Values);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text() =>
        Assert.Equal("=cmd()", Assert.Single(Plan(Ground(), "400;=cmd();+49\u2067مرحبا😀").People).Surname);

    [Theory]
    [InlineData("400;Weiß;Łukasz", "400;Rot;Rita", "NumberTwice")]
    [InlineData("400;Weiß;Łukasz;x@stadt.example", "401;Rot;Rita;X@STADT.example", "EmailTwice")]
    [InlineData("100;Müller;Anna", ";Müller;Anna;anna@stadt.example", "PersonTwice")]
    public void Of_two_rows_that_exclude_each_other_neither_is_taken(string one, string other, string code)
    {
        var plan = Plan(Ground(Anna), one, other);
        Assert.True(plan.DoesNothing);
        Assert.Equal([(2, "3"), (3, "2")], plan.Findings.Select(finding => (finding.Line, finding.Values[0])));
        Assert.All(plan.Findings, finding => Assert.Equal(code, finding.Code.ToString()));
    }

    [Theory]
    [InlineData("tiefbau")]
    [InlineData("TIEFBAU")]
    [InlineData("Bauen/Tiefbau")]
    [InlineData("bauen / tiefbau")]
    public void A_unit_is_meant_by_key_name_or_path(string unit) => Assert.Equal(Roads.Id, Assert.Single(Plan(Ground(), $"400;Weiß;Łukasz;;{unit}").People).UnitId);

    [Fact]
    public void A_path_tells_units_of_the_same_name_apart() =>
        Assert.Equal(FinanceOffice.Id, Assert.Single(Plan(Ground(), "400;Weiß;Łukasz;;Finanzen/Leitung").People).UnitId);

    [Fact]
    public void Units_that_are_missing_are_created_once_where_that_was_chosen()
    {
        var plan = Plan(Ground(), new ImportOptions(CreatesUnits: true), "400;Weiß;Łukasz;;Bauen/Grün & Straße/Pflege", "401;Rot;Rita;;bauen/Grün & Straße", "402;Blau;Bo;;Pflege", "403;;Kaputt;;Hafen");
        Assert.Equal([("gruen-strasse", "bauen/gruen-strasse/"), ("pflege", "bauen/gruen-strasse/pflege/")], plan.Units.Select(unit => (unit.Key, unit.Path)));
        Assert.Equal(["Bauen/Grün & Straße/Pflege", "Bauen/Grün & Straße", "Bauen/Grün & Straße/Pflege"], plan.People.Select(person => person.UnitName));
        // Nothing is created for a row that is not taken over.
        Assert.Equal(["5:2 SurnameMissing", "5:5 UnknownUnit"], Said(plan));
    }

    [Fact]
    public void A_key_that_was_ever_used_is_not_given_again() =>
        Assert.Equal("hafen-2", Assert.Single(Plan(Ground() with { FormerUnitKeys = ["hafen"] }, new ImportOptions(CreatesUnits: true), "400;Weiß;Łukasz;;Hafen").Units).Key);

    [Fact]
    public void A_last_day_that_is_past_makes_a_leaver_and_one_to_come_is_only_said()
    {
        var plan = Plan(Ground(Anna, Cara), "100;Müller;Anna;;;;22.11.2026", "00300;Czerny;Cara;;;;23.11.2026", "400;Weiß;Łukasz;;;;1.1.2026");
        Assert.True(Assert.Single(plan.People).Leaves);
        Assert.Equal(["3:7 LeavesLater", "4:7 LeftBefore"], Said(plan));
    }

    [Fact]
    public void A_leaver_who_is_in_the_file_again_returns()
    {
        var person = Assert.Single(Plan(Ground(Anna with { HasLeft = true }), "100;Müller;Anna").People);
        Assert.True(person.Returns);
        Assert.Equal(Anna.Id, person.PersonId);
    }

    [Fact]
    public void Only_a_complete_list_makes_leavers()
    {
        Assert.Empty(Plan(Ground(Anna, Bert), "100;Müller;Anna").Leavers);
        var plan = Plan(Ground(Anna, Bert), new ImportOptions(IsComplete: true), "100;Müller;Anna");
        Assert.Equal([Bert.Id], plan.Leavers.Select(person => person.Id));
        Assert.True(plan.NeedsConsentForLeavers);
    }

    [Fact]
    public void A_tenth_may_leave_without_being_asked_about_again()
    {
        KnownPerson[] people = [.. Enumerable.Range(1, 10).Select(i => Anna with { Id = Guid.NewGuid(), PersonnelNumber = $"{i}", Email = null })];
        string[] rows = [.. people.Skip(1).Select(person => $"{person.PersonnelNumber};Müller;Anna")];
        Assert.False(Plan(Ground(people), new ImportOptions(IsComplete: true), rows).NeedsConsentForLeavers);
        Assert.True(Plan(Ground(people), new ImportOptions(IsComplete: true), rows[1..]).NeedsConsentForLeavers);
    }

    [Fact]
    public void Whoever_a_bad_row_may_mean_and_whoever_is_in_office_stays()
    {
        var admin = Bert with { Id = Guid.NewGuid(), Email = null, PersonnelNumber = "1", GivenName = "Admin", Roles = [Role.Administrator] };
        var self = Bert with { Id = Guid.NewGuid(), Email = null, PersonnelNumber = "2", GivenName = "Ich" };
        var plan = Plan(Ground(Anna, Bert, Cara, admin, self) with { ActorId = self.Id }, new ImportOptions(IsComplete: true),
            "100;Müller;Anna;kaputt", ";Böhm;Bert", "300;Czerny;Cara");
        Assert.Empty(plan.Leavers);
        Assert.Equal([ImportCode.MayBeBadRow, ImportCode.StaysInOffice, ImportCode.StaysInOffice], plan.Findings.Where(finding => finding.Line == 0).Select(finding => finding.Code));
    }

    [Fact]
    public void Roles_are_granted_only_by_those_who_may_and_never_taken_away()
    {
        var noted = Plan(Ground(Anna), "100;Müller;Anna;;;;;Trainer");
        Assert.True(noted.DoesNothing);
        Assert.Equal(["2:8 RolesNotGranted"], Said(noted));
        var granted = Plan(Ground(Anna with { Roles = [Role.Hr] }) with { MayGrantRoles = true }, "100;Müller;Anna;;;;;Trainer, Lernend");
        Assert.Equal([Role.Trainer], Assert.Single(granted.People).NewRoles);
    }

    [Fact]
    public void A_sign_in_name_of_another_account_is_not_taken()
    {
        var ground = Ground(Anna with { HasAccount = true }) with { SignInNames = new Dictionary<string, Guid> { ["NEU@STADT.EXAMPLE"] = Guid.NewGuid() } };
        Assert.Equal(["2:4 SignInNameTaken"], Said(Plan(ground, "100;Müller;Anna;neu@stadt.example")));
        Assert.Empty(Plan(Ground(Anna), "100;Müller;Anna;neu@stadt.example").Findings);
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Hr)]
    [InlineData(Role.Trainer)]
    public void The_ways_in_of_people_with_a_role_are_changed_by_administrators_only(string role)
    {
        var (anna, bert) = (Anna with { Roles = [role] }, Bert with { Roles = [role] });
        string[] rows = ["100;Müller;Anna;neu@stadt.example", "9;Böhm;Bert;bert@stadt.example"];
        var plan = Plan(Ground(anna, bert), rows);
        Assert.Equal(["2:4 WayInOfRole", "3:1 WayInOfRole"], Said(plan));
        Assert.Empty(plan.People);
        Assert.Equal(2, Plan(Ground(anna, bert) with { MayGrantRoles = true }, rows).People.Count);
        // Everything else of them may come in a file.
        Assert.Single(Plan(Ground(anna), "100;Maier;Anna;anna@stadt.example;Finanzen").People);
    }

    [Fact]
    public void Whoever_administers_a_part_sees_and_changes_nobody_else()
    {
        var ground = Ground(Anna, Bert, Cara) with { ScopePath = "bauen/" };
        var plan = Plan(ground, new ImportOptions(IsComplete: true, CreatesUnits: true),
            "00300;Czerny;Cara;;Tiefbau", "400;Weiß;Łukasz;bert@stadt.example;Tiefbau", "401;Rot;Rita", "402;Blau;Bo;;Finanzen", "403;Grün;Gerd;;Bauen/Hochbau", "404;Gelb;Gabi;;Hafen");
        Assert.Equal(["2:1 NotYours", "3:4 NotYours", "4:5 UnitMissing", "5:5 UnknownUnit", "7:5 UnknownUnit"], Said(plan));
        Assert.Equal("403", Assert.Single(plan.People).PersonnelNumber);
        Assert.Equal("bauen/hochbau/", Assert.Single(plan.Units).Path);
        Assert.Equal([Anna.Id], plan.Leavers.Select(person => person.Id));
        Assert.DoesNotContain(plan.Findings, finding => finding.Values.Any(value => value.Contains("Bert", StringComparison.Ordinal) || value.Contains("Cara", StringComparison.Ordinal)));
    }

    [Fact]
    public void Five_hundred_bad_rows_are_each_reported()
    {
        var plan = Plan(Ground(), [.. Enumerable.Range(1, 500).Select(i => $"{i};Weiß{i};")]);
        Assert.Equal(500, plan.BadRowCount);
        Assert.Equal(Enumerable.Range(2, 500), plan.Findings.Select(finding => finding.Line));
    }

    [Fact]
    public void A_plan_is_recognised_as_long_as_it_does_the_same()
    {
        string[] rows = ["400;Weiß;Łukasz;;Hafen", "100;Müller;Anna;;Finanzen"];
        var first = Plan(Ground(Anna), new ImportOptions(CreatesUnits: true), rows).Signature();
        Assert.Equal(first, Plan(Ground(Anna), new ImportOptions(CreatesUnits: true), rows).Signature());
        Assert.NotEqual(first, Plan(Ground(Anna with { UnitId = Building.Id }), new ImportOptions(CreatesUnits: true), rows).Signature());
        Assert.NotEqual(first, Plan(Ground(Anna), rows).Signature());
    }

    [Fact]
    public void A_file_that_can_not_be_read_plans_nothing()
    {
        var plan = ImportPlanner.Plan(new() { Findings = [new(0, 0, ImportCode.NoHeader)] }, Ground(Anna), new(IsComplete: true));
        Assert.True(plan.IsRefused);
        Assert.Empty(plan.Leavers);
    }
}
