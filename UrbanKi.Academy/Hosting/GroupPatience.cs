namespace UrbanKi.Academy.Hosting;

/// <summary>How long a page waits for figures of groups that are being told for the first time, before it says so instead.</summary>
public sealed record GroupPatience(TimeSpan Time)
{
    public static GroupPatience Default { get; } = new(TimeSpan.FromSeconds(2));
}
