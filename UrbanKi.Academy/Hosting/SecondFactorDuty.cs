namespace UrbanKi.Academy.Hosting;

/// <summary>Whose password alone is not enough.</summary>
public enum SecondFactorDuty
{
    Nobody,
    /// <summary>Whoever has a role beyond learning.</summary>
    Roles,
    Everyone,
}
