namespace UrbanKi.Academy.Ui;

/// <summary>A step of the way to a page; the last one, where one is, has no address.</summary>
public sealed record Crumb(string Text, string? Href = null);
