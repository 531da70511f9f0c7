namespace UrbanKi.Academy.Features.People;

/// <summary>One person in the list.</summary>
public sealed record PersonLine(Guid Id, string? PersonnelNumber, string Surname, string GivenName, string? Email, string? Unit, DateOnly? LeftOn, bool HasAccount);
