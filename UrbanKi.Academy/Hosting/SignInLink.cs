namespace UrbanKi.Academy.Hosting;

/// <summary>What came of linking an account elsewhere to a person.</summary>
public enum SignInLink
{
    Done,
    /// <summary>Somebody else's already.</summary>
    Taken,
    /// <summary>The person has another one at the same provider.</summary>
    HasAnother,
}
