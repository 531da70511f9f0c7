using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.Benchmarks;

/// <summary>
/// Signing in as a browser does that comes for the first time: the form, the post, the first page; beside the one thing that has to cost something, checking the password's hash.
/// Run with: dotnet run -c Release --project UrbanKi.Academy.Tests -- -explicit only -class "*SignInBenchmark" -showLiveOutput
/// </summary>
public sealed class SignInBenchmark(ITestOutputHelper output)
{
    /// <summary>As the site does it, and OWASP advises.</summary>
    private const int Iterations = 210_000;
    private const int Rounds = 7;
    private const int Browsers = 8;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    [Fact(Explicit = true)]
    public async Task Lets_people_in()
    {
        await using var town = await MadeUpTown.BuildAsync(employees: 500, accounts: Browsers);
        using var site = await ServedAcademy.ServeAsync(town);
        // Each browser has somebody of its own, so that none ends another's session.
        for (var i = 0; i < Browsers; i++) await site.SignInAsync(town.Emails[i]);
        // Until the compiler has seen what matters.
        await Load.RunAsync(site, Browsers, 5 * Turn, (connection, i) => SignInAsync(site, connection, town.Emails[i]));
        var hash = new Hash();
        hash.Run(TimeSpan.FromSeconds(1));

        var (alone, ratios, crowded, shares) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var bare = hash.Run(TimeSpan.FromSeconds(2));
            var one = await Load.RunAsync(site, 1, Turn, (connection, i) => SignInAsync(site, connection, town.Emails[i]));
            var allHashes = await Task.Run(() => hash.RunOnAll(TimeSpan.FromSeconds(2)));
            var together = await Load.RunAsync(site, Browsers, Turn, (connection, i) => SignInAsync(site, connection, town.Emails[i]));
            alone.Add(bare.Cpu);
            ratios.Add(one.Cpu / bare.Cpu);
            crowded.Add(together.Cpu / bare.Cpu);
            shares.Add(together.PerSecond / allHashes);
            Print($"hash {bare.Cpu:F1} ms; one browser: {one.PerSecond:F1} sign-ins/s, p50 {one.P50:F1} ms, CPU {one.Cpu:F1} ms; {Browsers} browsers: {together.PerSecond:F1}/s of {allHashes:F1} hashes/s, p50 {together.P50:F0} ms, p95 {together.P95:F0} ms");
        }
        Print($"a bare hash: {Median(alone):F1} ms CPU; a sign-in, form and first page included: {Median(ratios):F2} times as much, with {Browsers} browsers at once {Median(crowded):F2} times");
        Print($"{Browsers} browsers at once: {Median(shares):P0} of the rate of bare hashes on all processors; memory {site.MemoryMiB:F0} MiB");
    }

    private static async Task SignInAsync(ServedAcademy site, Connection connection, string email)
    {
        await connection.AskAsync(Connection.Get(site.Address, "/account/login", "-=-"));
        var (token, cookies) = (connection.Between("name=\"form-token\" type=\"hidden\" value=\"", "\""), connection.Cookies());
        await connection.AskAsync(Connection.Post(site.Address, "/account/login", cookies, $"Email={Uri.EscapeDataString(email)}&Password={Uri.EscapeDataString(MadeUpTown.Password)}&form-token={Uri.EscapeDataString(token)}"), 302);
        await connection.AskAsync(Connection.Get(site.Address, "/", $"{cookies}; {connection.Cookies()}"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private void Print(string line) => output.WriteLine(line);

    /// <summary>What checking a password costs by itself, with the framework's own hasher.</summary>
    private sealed class Hash
    {
        private readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
        private readonly Account nobody = new() { PersonId = Guid.Empty };
        private readonly string kept;

        public Hash() => kept = hasher.HashPassword(nobody, MadeUpTown.Password);

        /// <summary>Milliseconds of processor time for one.</summary>
        public (int Count, double Cpu) Run(TimeSpan time)
        {
            using var own = Process.GetCurrentProcess();
            var (before, watch, count) = (own.TotalProcessorTime, Stopwatch.StartNew(), 0);
            for (; watch.Elapsed < time; count++) Check();
            own.Refresh();
            return (count, (own.TotalProcessorTime - before).TotalMilliseconds / count);
        }

        /// <summary>So many a second with all processors.</summary>
        public double RunOnAll(TimeSpan time)
        {
            var (watch, count) = (Stopwatch.StartNew(), 0);
            Parallel.For(0, Environment.ProcessorCount, _ =>
            {
                while (watch.Elapsed < time)
                {
                    Check();
                    Interlocked.Increment(ref count);
                }
            });
            return count / watch.Elapsed.TotalSeconds;
        }

        private void Check()
        {
            if (hasher.VerifyHashedPassword(nobody, kept, MadeUpTown.Password) != PasswordVerificationResult.Success) throw new InvalidOperationException("The right password was called wrong.");
        }
    }
}
