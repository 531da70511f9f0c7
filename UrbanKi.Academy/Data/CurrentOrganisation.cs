namespace UrbanKi.Academy.Data;

/// <summary>The organisation that this request or job works for; Hosting fills it. Empty until somebody is signed in.</summary>
public sealed class CurrentOrganisation
{
    public Guid Id { get; set; }
}
