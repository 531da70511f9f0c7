using Microsoft.AspNetCore.Identity;

namespace UrbanKi.Academy.People;

/// <summary>How a person signs in. No organisation filter, since sign-in comes first; learning refers to the person, never to the account, because proof outlives it.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    /// <summary>The time step of the last code from an authenticator app that was taken: none is taken twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>The day on which its owner asked for it to be deleted; null while nobody has, and after they thought again.</summary>
    public DateOnly? DeletionAskedOn { get; set; }
}
