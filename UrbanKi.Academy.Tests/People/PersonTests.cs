using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.People;

/// <summary>What changes about a person is told from a day on; what was true before stays as it was.</summary>
public sealed class PersonTests
{
    private static readonly DateOnly Hired = new(2026, 1, 5);

    private readonly Person person = new() { OrganisationId = Guid.NewGuid(), PersonnelNumber = "17", Email = "nora@academy.example" };

    public PersonTests() => person.Change("Nora", "Namenlos", null, Hired);

    [Fact]
    public void A_new_number_or_address_begins_a_new_time_and_the_old_one_is_remembered()
    {
        person.Change("Nora", "Namenlos", null, "18", "n.neu@academy.example", Hired.AddDays(10));
        Assert.Equal(("18", "n.neu@academy.example"), (person.PersonnelNumber, person.Email));
        Assert.Equal(2, person.Details.Count);
        Assert.Equal((Hired.AddDays(10), "17", "nora@academy.example"), (person.Details[0].ValidTo, person.Details[0].PersonnelNumber, person.Details[0].Email));
        Assert.Null(person.Details[1].ValidTo);
    }

    [Fact]
    public void Another_name_keeps_number_and_address_for_the_time_before()
    {
        person.Change("Nora", "Namhaft", null, Hired.AddDays(10));
        person.Change("Nora", "Namhaft", null, null, null, Hired.AddDays(20));
        Assert.Equal(["17", "17", null], person.Details.Select(detail => detail.PersonnelNumber));
        Assert.Equal(["nora@academy.example", "nora@academy.example", null], person.Details.Select(detail => detail.Email));
    }

    [Fact]
    public void Of_the_day_itself_only_its_end_counts()
    {
        person.Change("Nora", "Namenlos", null, "18", null, Hired);
        Assert.Null(Assert.Single(person.Details).ValidTo);
        Assert.Equal(("18", null), (person.PersonnelNumber, person.Email));
    }

    [Fact]
    public void Nothing_new_changes_nothing()
    {
        person.Change("Nora", "Namenlos", null, "17", "nora@academy.example", Hired.AddDays(10));
        Assert.Single(person.Details);
    }

    [Fact]
    public void Whoever_leaves_is_remembered_with_number_and_address()
    {
        person.Leave(Hired.AddDays(30));
        Assert.Equal(("17", "nora@academy.example"), (person.Details[0].PersonnelNumber, person.Details[0].Email));
    }
}
