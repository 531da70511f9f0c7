using System.Collections.Concurrent;

namespace UrbanKi.Academy.Tests.Features.Walks;

/// <summary>Walks are long, so each is taken once for all tests.</summary>
public sealed class Walks
{
    private readonly ConcurrentDictionary<(Learned, Protection), Lazy<Task<Walk>>> taken = new();

    internal Task<Walk> TakeAsync(Learned learned, Protection protection) => taken.GetOrAdd((learned, protection), what => new(() => Walk.TakeAsync(what.Item1, what.Item2))).Value;
}
