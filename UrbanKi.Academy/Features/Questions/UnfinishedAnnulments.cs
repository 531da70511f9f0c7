using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Publishing;

namespace UrbanKi.Academy.Features.Questions;

/// <summary>Goes on with an annulment that a stop of the program interrupted.</summary>
public sealed class UnfinishedAnnulments(Annulments annulments, AcademySettings settings, TimeProvider clock) : IStartTask
{
    public Task RunAsync() => annulments.ApplyAsync(Moment.Of(clock, settings.TimeZone));
}
