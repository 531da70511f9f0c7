namespace UrbanKi.Academy.Features.Reminders;

/// <summary>What somebody would be told.</summary>
/// <param name="Kind">See <see cref="Learning.Reminders.ReminderStep"/>.</param>
public sealed record ReminderLine(Guid PersonId, string Name, string? Unit, string Course, string Kind, DateOnly? DueOn);
