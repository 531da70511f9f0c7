namespace UrbanKi.Academy.Ui;

public enum AlertKind
{
    Info,
    Success,
    Warning,
    Danger,
}
