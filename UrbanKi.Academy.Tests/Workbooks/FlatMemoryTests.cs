using UrbanKi.Academy.Tests.Support;
using UrbanKi.Academy.Workbooks;

namespace UrbanKi.Academy.Tests.Workbooks;

/// <summary>Looks at what is alive while a long report is written, not at how much passed through.</summary>
[Collection(nameof(FlatMemoryTests))]
[CollectionDefinition(nameof(FlatMemoryTests), DisableParallelization = true)]
public sealed class FlatMemoryTests
{
    private const int Rows = 200_000;

    // Kept in memory, the rows alone would be a hundred times as much.
    private const long Bound = 8 * 1024 * 1024;

    [Fact]
    public async Task A_long_workbook_takes_no_more_memory_than_a_short_one()
    {
        await CompletionWorkbook.WriteAsync(Samples.Report(Samples.Many(1000)), new ForwardOnlyStream(), Samples.Texts);
        var growth = await GrowthAsync(async (rows, output) => (await CompletionWorkbook.WriteAsync(Samples.Report(rows), output, Samples.Texts)).Rows);
        Assert.True(growth < Bound, $"{growth:N0} bytes more were alive while writing.");
    }

    [Fact]
    public async Task A_long_csv_takes_no_more_memory_than_a_short_one()
    {
        await CompletionCsv.WriteAsync(Samples.Many(1000), new ForwardOnlyStream(), Samples.Texts);
        var growth = await GrowthAsync((rows, output) => CompletionCsv.WriteAsync(rows, output, Samples.Texts));
        Assert.True(growth < Bound, $"{growth:N0} bytes more were alive while writing.");
    }

    private static async Task<long> GrowthAsync(Func<IAsyncEnumerable<CompletionRow>, Stream, Task<long>> write)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = before;
        async IAsyncEnumerable<CompletionRow> Watched()
        {
            var count = 0;
            await foreach (var row in Samples.Many(Rows))
            {
                if (++count % (Rows / 5) == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                yield return row;
            }
        }

        Assert.Equal(Rows, await write(Watched(), new ForwardOnlyStream()));
        return most - before;
    }
}
