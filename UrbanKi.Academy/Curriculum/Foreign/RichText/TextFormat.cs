namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>The notations that Moodle knows for a text. Its own is HTML in which line ends count.</summary>
internal enum TextFormat { Moodle, Html, Markdown, Plain }
