namespace UrbanKi.Academy.Hosting;

/// <summary>Something that a feature does once before the site serves; each lies in the feature it belongs to.</summary>
public interface IStartTask
{
    Task RunAsync();
}
