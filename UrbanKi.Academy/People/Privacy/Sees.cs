namespace UrbanKi.Academy.People.Privacy;

/// <summary>How much of something somebody sees.</summary>
public enum Sees
{
    Nothing,
    ByPerson,
    /// <summary>Figures of groups from the smallest size on.</summary>
    Groups,
}
