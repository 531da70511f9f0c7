namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Figures above and below the line, as in m² and CO₂: Markdown has none, Unicode has.</summary>
internal static class SmallFigures
{
    private const string Plain = "0123456789+-=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    public static string Above(string text) => Replaced(text, Raised);

    public static string Below(string text) => Replaced(text, Lowered);

    /// <summary>All or nothing: half a formula raised would read as another one.</summary>
    private static string Replaced(string text, string figures) =>
        text.All(c => Plain.Contains(c, StringComparison.Ordinal)) ? string.Concat(text.Select(c => figures[Plain.IndexOf(c, StringComparison.Ordinal)])) : text;
}
