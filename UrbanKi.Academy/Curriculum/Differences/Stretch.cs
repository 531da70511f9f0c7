namespace UrbanKi.Academy.Curriculum;

/// <summary>Words that stayed, went or came.</summary>
public sealed record Stretch(Fate Fate, string Text);
