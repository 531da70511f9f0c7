using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Features.Studio;

/// <summary>Somebody else saved the same page first: what they wrote beside what one has written oneself.</summary>
/// <param name="By">Null where it was nobody of this organisation.</param>
/// <param name="At">The time.</param>
/// <param name="Theirs">Their text, whole.</param>
/// <param name="Lines">Theirs as the old text, one's own as the new.</param>
public sealed record ConflictView(string? By, string At, string Theirs, IReadOnlyList<DifferentLine> Lines);
