namespace UrbanKi.Academy.Data.Completions;

/// <summary>How the rows on screen are sorted. The keys stand in addresses.</summary>
/// <param name="By">One of <see cref="Keys"/>.</param>
public sealed record CompletionOrder(string By, bool IsDescending)
{
    public const string Unit = "unit";
    public const string Name = "name";
    public const string Number = "number";
    public const string Course = "course";
    public const string Status = "status";
    public const string AssignedOn = "assigned";
    public const string DueOn = "due";
    public const string CompletedOn = "completed";
    public const string ValidUntil = "valid";

    public static readonly IReadOnlyList<string> Keys = [Unit, Name, Number, Course, Status, AssignedOn, DueOn, CompletedOn, ValidUntil];

    /// <summary>Whether all rows of a person stand together.</summary>
    public bool IsByPerson => By is Unit or Name or Number;

    /// <summary>As files have it: along the tree, by name in each unit, by course for each person.</summary>
    public static CompletionOrder Default { get; } = new(Unit, false);
}
