namespace UrbanKi.Academy.Ui;

/// <summary>What a list of pages says: its name ("Seiten"), the steps, and a page's name with its number as {0} ("Seite {0}").</summary>
public sealed record PaginationWords(string Label, string Previous, string Next, string Page);
