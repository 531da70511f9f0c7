using System.ComponentModel.DataAnnotations;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>The form: a profile as it is typed.</summary>
public sealed record PrivacyInput
{
    [MaxLength(20)] public string? Level { get; init; }
    [MaxLength(10)] public string? GroupSize { get; init; }
    [MaxLength(256)] public string? Confirmer { get; init; }
    [MaxLength(256)] public string? Deputy { get; init; }
    [MaxLength(500)] public string? Reason { get; init; }
}
