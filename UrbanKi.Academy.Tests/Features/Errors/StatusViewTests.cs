using UrbanKi.Academy.Features.Errors;

namespace UrbanKi.Academy.Tests.Features.Errors;

public sealed class StatusViewTests
{
    [Theory]
    [InlineData(400, ErrorKind.BadRequest)]
    [InlineData(403, ErrorKind.Forbidden)]
    [InlineData(404, ErrorKind.NotFound)]
    [InlineData(405, ErrorKind.BadRequest)]
    [InlineData(429, ErrorKind.TooMany)]
    [InlineData(500, ErrorKind.Broken)]
    [InlineData(503, ErrorKind.Broken)]
    public void Says_what_a_person_can_do_about_a_status(int code, ErrorKind kind) => Assert.Equal(kind, StatusView.Of(code, "r", null).Kind);

    [Theory]
    [InlineData(200)]
    [InlineData(999)]
    [InlineData(-1)]
    public void A_made_up_status_is_not_found(int code) => Assert.Equal(404, StatusView.Of(code, "r", null).Code);

    [Fact]
    public void Names_the_reference_for_a_defect_and_the_account_for_a_refusal()
    {
        Assert.Equal(new(500, ErrorKind.Broken, "0HN:1", null), StatusView.Of(500, "0HN:1", "Petra"));
        Assert.Equal(new(403, ErrorKind.Forbidden, null, "Petra"), StatusView.Of(403, "0HN:1", "Petra"));
    }
}
