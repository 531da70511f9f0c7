namespace UrbanKi.Academy.Data.Reminders;

/// <summary>Something that somebody is to be told on a day and has not been told yet.</summary>
public sealed record DueReminder(Guid PersonId, Guid AssignmentId, Guid RoundId, string CourseId, string Step, DateOnly? DueOn, bool IsMandatory);
