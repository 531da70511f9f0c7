namespace UrbanKi.Academy.Ui;

/// <summary>How something stands, as a colour and an icon; the words always say it too.</summary>
public enum StatusKind
{
    Done,
    /// <summary>Due soon.</summary>
    Soon,
    /// <summary>Past due, or wrong.</summary>
    Late,
    Info,
    Open,
}
