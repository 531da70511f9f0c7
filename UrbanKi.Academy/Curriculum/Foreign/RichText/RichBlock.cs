namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>A part of a text that stands for itself.</summary>
internal abstract record RichBlock;

internal sealed record RichParagraph(IReadOnlyList<Run> Runs) : RichBlock;

internal sealed record RichList(bool IsOrdered, IReadOnlyList<IReadOnlyList<RichBlock>> Items) : RichBlock;

internal sealed record RichCode(string Text) : RichBlock;

/// <summary>A table; its first row is its head.</summary>
internal sealed record RichTable(IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> Rows) : RichBlock;
