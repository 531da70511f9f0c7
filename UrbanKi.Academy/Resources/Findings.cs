namespace UrbanKi.Academy.Resources;

/// <summary>Marks the resources Findings.de.resx: what the checker finds, said in German. Its key is the English sentence with its gaps, as the checker writes it; what is missing there is read in English. Findings.resx is empty: without it a sentence that has no German would be taken for a broken program.</summary>
public sealed class Findings;
