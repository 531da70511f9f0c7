namespace UrbanKi.Academy.Features.Exchange;

/// <summary>What would become of a file.</summary>
public enum FileFate { Added, Changed, Removed }
