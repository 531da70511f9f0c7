using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning;

public sealed class StatusTests
{
    private static readonly DateOnly Today = Teaching.Monday;

    /// <summary>Days from today; the truth table, row by row, with both sides of each border.</summary>
    [Theory]
    //          open  assigned due   completed valid begun
    [InlineData(true, null, null, null, null, false, Status.NotAssigned)]
    [InlineData(true, null, null, null, null, true, Status.InProgress)]
    [InlineData(true, -9, null, null, null, false, Status.Assigned)]
    [InlineData(true, -9, null, null, null, true, Status.InProgress)]
    [InlineData(true, -9, 5, null, null, false, Status.Assigned)]
    [InlineData(true, -9, 5, null, null, true, Status.InProgress)]
    [InlineData(true, -9, 0, null, null, false, Status.Assigned)]
    [InlineData(true, -9, 0, null, null, true, Status.InProgress)]
    [InlineData(true, -9, -1, null, null, false, Status.Overdue)]
    [InlineData(true, -9, -1, null, null, true, Status.Overdue)]
    [InlineData(false, null, null, -3, null, true, Status.Completed)]
    [InlineData(false, -9, -5, -3, null, true, Status.Completed)]
    [InlineData(false, -9, 5, -3, 61, true, Status.Completed)]
    [InlineData(false, -9, 5, -3, 60, true, Status.Expiring)]
    [InlineData(false, -9, -5, -3, 0, true, Status.Expiring)]
    [InlineData(false, -9, -5, -3, -1, true, Status.Expired)]
    [InlineData(false, null, null, -3, -1, true, Status.Expired)]
    // A repetition is open; the last completion counts until it runs out.
    [InlineData(true, -9, 50, -300, 50, false, Status.Expiring)]
    [InlineData(true, -9, 50, -300, null, true, Status.Expiring)]
    [InlineData(true, -9, -1, -300, 50, false, Status.Overdue)]
    [InlineData(true, -9, 0, -800, -1, false, Status.Assigned)]
    [InlineData(true, -9, 0, -800, -1, true, Status.InProgress)]
    [InlineData(true, null, null, -800, -1, true, Status.InProgress)]
    [InlineData(true, -9, -1, -800, -1, true, Status.Overdue)]
    public void Names_where_somebody_stands(bool isOpen, int? assigned, int? due, int? completed, int? valid, bool isBegun, string status) =>
        Assert.Equal(status, Status.Of(Facts(isOpen, assigned, due, completed, valid, isBegun), Today));

    [Theory]
    //          open  due  valid withdrawn exemptFrom exemptUntil superseded
    [InlineData(true, -1, null, -2, null, null, null, Status.Withdrawn)]
    [InlineData(true, -1, 400, -2, null, null, null, Status.Completed)]
    [InlineData(true, -1, 5, -2, null, null, null, Status.Expiring)]
    [InlineData(true, -1, null, null, -5, 0, null, Status.Exempt)]
    [InlineData(true, -1, null, null, -5, -1, null, Status.Overdue)]
    [InlineData(true, -1, null, -2, -5, 5, null, Status.Exempt)]
    [InlineData(true, 9, 400, null, -5, 5, null, Status.Exempt)]
    [InlineData(false, -1, 400, null, -5, 5, null, Status.Completed)]
    [InlineData(false, -1, -1, null, -5, 5, null, Status.Exempt)]
    [InlineData(false, -1, 400, null, null, null, 0, Status.Superseded)]
    [InlineData(false, -1, 400, null, null, null, 1, Status.Completed)]
    [InlineData(false, -1, -1, null, null, null, -2, Status.Superseded)]
    [InlineData(false, -1, 400, null, -5, 5, -2, Status.Exempt)]
    [InlineData(true, 5, 400, null, null, null, -2, Status.Assigned)]
    [InlineData(true, -1, 400, null, null, null, -2, Status.Overdue)]
    public void Names_what_took_a_course_out_of_the_ordinary(bool isOpen, int? due, int? valid, int? withdrawn, int? exemptFrom, int? exemptUntil, int? superseded, string status) =>
        Assert.Equal(status, Status.Of(Facts(isOpen, -9, due, valid is null ? null : -300, valid, false) with
        {
            WithdrawnOn = Day(withdrawn), ExemptFrom = Day(exemptFrom), ExemptUntil = Day(exemptUntil), SupersededOn = Day(superseded),
        }, Today));

    [Fact]
    public void A_key_that_is_none_filters_nothing() => Assert.Null(Status.Filter("finished", Today));

    [Fact]
    public void Every_key_that_a_report_offers_has_a_filter() => Assert.All(Status.All, key => Assert.NotNull(Status.Filter(key, Today)));

    private static StandingFacts Facts(bool isOpen, int? assigned, int? due, int? completed, int? valid, bool isBegun) => new()
    {
        PersonId = Guid.Empty, CourseId = Teaching.CourseId, OpenedOn = Today, VersionNumber = 1, IsOpen = isOpen, IsBegun = isBegun, AssignedOn = Day(assigned), DueOn = Day(due),
        CompletedOn = Day(completed), ValidUntil = Day(valid), WithdrawnOn = null, ExemptFrom = null, ExemptUntil = null, SupersededOn = null, CertificateNumber = null,
    };

    private static DateOnly? Day(int? days) => days is { } count ? Today.AddDays(count) : null;
}
