namespace UrbanKi.Academy.Tests.Support;

/// <summary>A part in the tests' stories: who somebody is, before a test employs them.</summary>
public sealed record Character(string GivenName, string Surname, string Town, params string[] Roles)
{
    /// <summary>People without e-mail exist; they learn nothing here, but reports know them.</summary>
    public bool HasAccount { get; init; } = true;
}
