namespace UrbanKi.Academy.People;

/// <summary>Somebody who learns. May exist without an account and without e-mail; what changes over the years is in <see cref="PersonDetail"/>.</summary>
public sealed class Person : IBelongsToOrganisation
{
    private string? personnelNumber;
    private string? email;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    /// <summary>Unique in its organisation where there is one.</summary>
    public string? PersonnelNumber { get => personnelNumber; init => personnelNumber = value; }
    public string? Email { get => email; init => email = value; }
    /// <summary>Two letters, "de" or "en".</summary>
    public string Language { get; set; } = "de";
    /// <summary>Whether they want to be reminded of what they need not do.</summary>
    public bool WantsReminders { get; set; } = true;
    /// <summary>The first day on which the person is no longer here; null while they are.</summary>
    public DateOnly? LeftOn { get; private set; }
    /// <summary>The day on which a pseudonym took the place of name, e-mail and personnel number, on every day past as well; null while they are kept.</summary>
    public DateOnly? ErasedOn { get; private set; }
    public List<PersonDetail> Details { get; } = [];
    public List<RoleGrant> Roles { get; } = [];

    /// <summary>Gives the person another name or unit. From today on and never backdated: what was reported stays as it was.</summary>
    public PersonDetail Change(string givenName, string surname, Guid? unitId, DateOnly today) => Change(givenName, surname, unitId, personnelNumber, email, today);

    /// <summary>Gives the person another name, unit, personnel number or address, in the same way.</summary>
    public PersonDetail Change(string givenName, string surname, Guid? unitId, string? newNumber, string? newEmail, DateOnly today)
    {
        if (Details.SingleOrDefault(detail => detail.ValidTo is null) is { } current)
        {
            if (current.GivenName == givenName && current.Surname == surname && current.UnitId == unitId && personnelNumber == newNumber && email == newEmail) return current;
            if (current.ValidFrom >= today)
            {
                (current.GivenName, current.Surname, current.UnitId) = (givenName, surname, unitId);
                (personnelNumber, email) = (newNumber, newEmail);
                return current;
            }
            End(current, today);
        }
        (personnelNumber, email) = (newNumber, newEmail);
        LeftOn = null;
        var detail = new PersonDetail { OrganisationId = OrganisationId, PersonId = Id, GivenName = givenName, Surname = surname, UnitId = unitId, ValidFrom = today };
        Details.Add(detail);
        return detail;
    }

    /// <summary>The person is no longer here from today on. Past reports still show them.</summary>
    public void Leave(DateOnly today)
    {
        foreach (var detail in Details.Where(detail => detail.ValidTo is null)) End(detail, today);
        LeftOn ??= today;
    }

    /// <summary>What was true until now is kept with it.</summary>
    private void End(PersonDetail detail, DateOnly today) => (detail.ValidTo, detail.PersonnelNumber, detail.Email) = (today, personnelNumber, email);

    /// <summary>A leaver is here again from today on, under the last name and in a unit.</summary>
    public void Return(Guid? unitId, DateOnly today)
    {
        // Whoever was made unrecognisable can't be recognised any more: who comes back is a new person.
        if (LeftOn is null || ErasedOn is not null) return;
        var last = Details.MaxBy(detail => detail.ValidFrom)!;
        // Gone and back on one day: the interval is empty and goes on, or the day would be told twice.
        if (last.ValidFrom >= today) (last.ValidTo, last.UnitId, LeftOn) = (null, unitId, null);
        else Change(last.GivenName, last.Surname, unitId, today);
    }

    /// <summary>Puts a pseudonym in the place of a leaver's name, e-mail and personnel number. What was learned and when stays as it was told; nobody can tell any more of whom.</summary>
    /// <param name="code">See <see cref="Retention.Pseudonym"/>.</param>
    public void Erase(string code, DateOnly today)
    {
        if (LeftOn is null) throw new InvalidOperationException("Whoever is still here keeps their name.");
        if (ErasedOn is not null) return;
        foreach (var detail in Details) (detail.GivenName, detail.Surname, detail.PersonnelNumber, detail.Email) = (Retention.Pseudonym.GivenName, code, null, null);
        (personnelNumber, email, ErasedOn) = (null, null, today);
    }
}
