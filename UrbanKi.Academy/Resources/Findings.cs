namespace UrbanKi.Academy.Resources;

/// <summary>Marks the resources Findings.de.resx: what the checker finds, said in German. Its key is the English sentence with its gaps, as the checker writes it; what is missing there is read in English.</summary>
public sealed class Findings;
