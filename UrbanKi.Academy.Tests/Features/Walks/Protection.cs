namespace UrbanKi.Academy.Tests.Features.Walks;

/// <summary>The privacy profile: which, and when.</summary>
public enum Protection
{
    /// <summary>Status and date by person, from the first day on.</summary>
    Completions,
    /// <summary>Nothing by person, from the first day on.</summary>
    Aggregates,
    /// <summary>Nothing by person while it was learned; status and date by person since.</summary>
    Loosened,
}
