namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>What is said of a question from another program, or of the whole file. Line and column count from 1, in that file.</summary>
/// <param name="Code">One of <see cref="ForeignCodes"/>, or of <see cref="FindingCodes"/> where our own checker speaks.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Severity">An error means that the question, or the file, is refused.</param>
/// <param name="Message">The sentence in English.</param>
/// <param name="Values">What fills the gaps of the code's sentence, for saying it in another language; null where our own checker speaks.</param>
public sealed record Remark(string Code, int Line, int Column, Severity Severity, string Message, IReadOnlyList<string>? Values)
{
    /// <summary>Where our own checker speaks: its words, to be said in another language.</summary>
    public FindingText? Said { get; init; }
}
