namespace UrbanKi.Academy.People;

/// <summary>A municipality or another employer.</summary>
public sealed class Organisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
}
