using System.Diagnostics;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>What readers met who asked one after the other for a while, and what it cost the site.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Times">Each step in milliseconds, sorted.</param>
/// <param name="Cpu">Of the site, in milliseconds a step.</param>
internal sealed record Load(double Seconds, double[] Times, double Cpu)
{
    public double PerSecond => Times.Length / Seconds;
    public double P50 => Percentile(50);
    public double P95 => Percentile(95);
    public double Slowest => Times[^1];

    /// <summary>As many readers as there are connections, each taking step after step until the time is over.</summary>
    public static async Task<Load> RunAsync(ServedAcademy site, int readers, TimeSpan time, Func<Connection, int, Task> step)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Connection.OpenAsync(site.Address)));
        var cpu = site.Cpu;
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(connections.Select((connection, reader) => Task.Run(async () =>
        {
            var own = new List<double>(1 << 14);
            while (watch.Elapsed < time)
            {
                var start = watch.Elapsed;
                await step(connection, reader);
                own.Add((watch.Elapsed - start).TotalMilliseconds);
            }
            return own;
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var connection in connections) connection.Dispose();
        var all = times.SelectMany(own => own).Order().ToArray();
        return new(seconds, all, (site.Cpu - cpu).TotalMilliseconds / all.Length);
    }

    private double Percentile(int percent) => Times[(Times.Length - 1) * percent / 100];
}
