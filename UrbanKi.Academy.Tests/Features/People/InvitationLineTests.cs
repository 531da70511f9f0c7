using UrbanKi.Academy.Features.People;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.Features.People;

public sealed class InvitationLineTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(false, null, null, false, InvitationState.NotInvited)]
    [InlineData(false, -1, 13, false, InvitationState.Waiting)]
    [InlineData(false, -20, -6, false, InvitationState.Expired)]
    [InlineData(false, -20, -6, true, InvitationState.Done)]
    [InlineData(true, null, null, false, InvitationState.Done)]
    [InlineData(true, -20, -6, false, InvitationState.Done)]
    public void How_far_somebody_has_come(bool hasAccess, int? madeDays, int? expiresDays, bool isAccepted, InvitationState state) =>
        Assert.Equal(state, new InvitationLine(Guid.NewGuid(), "Neu", "Nina", null, null, null, hasAccess, false, false, InvitationWay.Mail,
            madeDays is { } made ? Now.AddDays(made) : null, expiresDays is { } expires ? Now.AddDays(expires) : null, isAccepted ? Now.AddDays(-10) : null).StateAt(Now));

    [Fact]
    public void Codes_are_long_never_alike_and_read_as_they_are_typed()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => InvitationSecret.ForLetter()).ToList();
        Assert.Equal(200, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", code));
        Assert.Equal(InvitationSecret.HashOf("10AV-0000-0000-0000"), InvitationSecret.HashOf(" lo au oooo oooo\toooo"));
        Assert.Null(InvitationSecret.HashOf("10AV"));
        Assert.Null(InvitationSecret.HashOf(null));
        Assert.Equal(26, InvitationSecret.ForLink().Length);
    }
}
