using UrbanKi.Academy.Learning.Systems;

namespace UrbanKi.Academy.Features.Systems;

public enum SystemState { Planned, InUse, Ended }

public static class SystemStates
{
    /// <summary>Whether a system is used yet, used still or used no more.</summary>
    public static SystemState On(this SystemFacts facts, DateOnly day) =>
        facts.IsOutOfUseOn(day) ? SystemState.Ended : facts.IsInUseOn(day) ? SystemState.InUse : SystemState.Planned;
}
