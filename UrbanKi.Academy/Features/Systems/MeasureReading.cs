using UrbanKi.Academy.Learning.Systems;

namespace UrbanKi.Academy.Features.Systems;

/// <summary>The form of a measure, read.</summary>
/// <param name="Problems">By field: the key of the text that says what is wrong.</param>
public sealed record MeasureReading(MeasureKind Kind, string Title, DateOnly HeldOn, int? Minutes, string? Text, IReadOnlyList<(string Field, string TextKey)> Problems);
