using Microsoft.Extensions.DependencyInjection;
using UrbanKi.Academy.Data;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Two clicks, of which the second comes before the first is written down.</summary>
internal static class Simultaneously
{
    /// <summary>Nobody writes before all of them wait to do so.</summary>
    public static async Task<Answer[]> AllAsync(this RunningAcademy academy, params Func<Task<Answer>>[] posts)
    {
        var (gate, held) = (academy.Services.GetRequiredService<WriteGate>(), new TaskCompletionSource());
        var holding = academy.AskAsync(Guid.Empty, async db => { await gate.WriteAsync(db, () => held.Task); return true; });
        var answers = posts.Select(post => post()).ToList();
        for (var patience = 0; patience < 400 && gate.Waiting <= posts.Length; patience++) await Task.Delay(25, TestContext.Current.CancellationToken);
        held.SetResult();
        await holding;
        return await Task.WhenAll(answers);
    }
}
