using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Administration;

/// <summary>Reported barriers: those that wait, the oldest first, and those that are done with.</summary>
public sealed record BarriersView(IReadOnlyList<BarrierReport> Open, IReadOnlyList<BarrierReport> Done)
{
    public static BarriersView For(IReadOnlyList<BarrierReport> barriers) => new([.. barriers.Where(barrier => barrier.DoneOn is null)], [.. barriers.Where(barrier => barrier.DoneOn is not null)]);
}
