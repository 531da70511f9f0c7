using CsCheck;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Tests.Learning;

public sealed class ProgressTests
{
    [Fact]
    public void Percent_is_0_to_100_for_any_two_numbers_and_100_only_when_nothing_is_left() =>
        Gen.Select(Gen.Int[-1000, 10_000], Gen.Int[-10, 5_000]).Sample((done, total) =>
        {
            var progress = new Progress(done, total);
            Assert.InRange(progress.Percent, 0, 100);
            Assert.Equal(progress.IsComplete, progress.Percent == 100);
            Assert.Equal(total > 0 && done >= total, progress.IsComplete);
        });

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 3, 33)]
    [InlineData(2, 3, 66)]
    [InlineData(199, 200, 99)]
    [InlineData(3, 3, 100)]
    public void Percent_is_rounded_down(int done, int total, int percent) => Assert.Equal(percent, new Progress(done, total).Percent);
}
