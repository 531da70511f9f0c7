using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Tests.Learning;

public sealed class StatusTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Days from today; the truth table, row by row, with both sides of each border.</summary>
    [Theory]
    //          assigned due   completed valid begun
    [InlineData(null, null, null, null, false, Status.NotAssigned)]
    [InlineData(null, null, null, null, true, Status.InProgress)]
    [InlineData(-9, null, null, null, false, Status.Assigned)]
    [InlineData(-9, null, null, null, true, Status.InProgress)]
    [InlineData(-9, 5, null, null, false, Status.Assigned)]
    [InlineData(-9, 5, null, null, true, Status.InProgress)]
    [InlineData(-9, 0, null, null, false, Status.Assigned)]
    [InlineData(-9, 0, null, null, true, Status.InProgress)]
    [InlineData(-9, -1, null, null, false, Status.Overdue)]
    [InlineData(-9, -1, null, null, true, Status.Overdue)]
    [InlineData(null, null, -3, null, true, Status.Completed)]
    [InlineData(-9, -5, -3, null, true, Status.Completed)]
    [InlineData(-9, 5, -3, 61, true, Status.Completed)]
    [InlineData(-9, 5, -3, 60, true, Status.Expiring)]
    [InlineData(-9, -5, -3, 0, true, Status.Expiring)]
    [InlineData(-9, -5, -3, -1, true, Status.Expired)]
    [InlineData(null, null, -3, -1, true, Status.Expired)]
    public void Names_where_somebody_stands(int? assigned, int? due, int? completed, int? valid, bool isBegun, string status) =>
        Assert.Equal(status, Status.Of(Day(assigned), Day(due), Day(completed), Day(valid), isBegun, Today));

    [Fact]
    public void A_key_that_is_none_filters_nothing() => Assert.Null(Status.Filter("finished", Today));

    [Fact]
    public void Every_key_that_a_report_offers_has_a_filter() => Assert.All(Status.All, key => Assert.NotNull(Status.Filter(key, Today)));

    private static DateOnly? Day(int? days) => days is { } count ? Today.AddDays(count) : null;
}
