namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>A file holds more than can be looked at.</summary>
internal sealed class TooMuchException() : Exception("The file holds more than can be looked at.");
