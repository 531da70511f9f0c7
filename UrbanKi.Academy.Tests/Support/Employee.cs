namespace UrbanKi.Academy.Tests.Support;

/// <summary>A character that a test has employed. Email is empty for somebody without an account.</summary>
public sealed record Employee(Guid Id, Guid OrganisationId, string Name, string Email);
