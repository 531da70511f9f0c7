namespace UrbanKi.Academy.Resources;

/// <summary>Marks the resources Texts.resx (German) and Texts.en.resx: every word the program itself says.</summary>
public sealed class Texts;
