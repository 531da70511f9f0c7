namespace UrbanKi.Academy.Learning.Systems;

/// <summary>Measures that are no course of the academy.</summary>
public enum MeasureKind
{
    Briefing = 1,
    Leaflet = 2,
    GroupSession = 3,
}
