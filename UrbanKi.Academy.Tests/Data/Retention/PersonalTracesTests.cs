using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Data.Retention;

/// <summary>Wherever the database names somebody is known here by name, so that whoever adds a place has to think of its deletion and of what people take along.</summary>
public sealed class PersonalTracesTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    /// <summary>By an id. Whose it was can be told no more once the person bears a pseudonym.</summary>
    private static readonly string[] ById =
    [
        "AccountSession.AccountId", "IdentityUserClaim`1.UserId", "IdentityUserLogin`1.UserId", "IdentityUserPasskey`1.UserId", "IdentityUserToken`1.UserId", // with the account
        "Account.PersonId", "RoleGrant.PersonId", "PrivateNote.PersonId", "Invitation.PersonId", "EmailChange.PersonId", "OutgoingMail.PersonId", // go by the account's clock
        "QuizAttempt.PersonId", "Reminder.PersonId", // go by the clock of learning detail
        "AuditEntry.ActorId", "AuditEntry.SubjectId", "DataAccess.PersonId", "DataAccess.ReaderId", // go by the clock of logs
        // Stay and lead to a pseudonym.
        "Allowance.GrantedBy", "Allowance.PersonId", "Allowance.TakenBackBy", "Annulment.AnnulledBy", "Assignee.PersonId", "Assignment.MadeBy", "AssignmentTarget.SubjectId", "Attendance.PersonId", "Certificate.PersonId", "CohortMember.PersonId", "CourseDraft.BegunBy", "CourseDraft.ChangedBy", "CourseVersion.PublishedBy", "DraftFile.ChangedBy",
        "Exemption.GrantedBy", "Exemption.PersonId", "KeptReport.KeptBy", "LearningEvent.PersonId", "Invitation.MadeBy", "Measure.RecordedBy", "Measure.WithdrawnBy", "PeopleImport.StartedBy", "PersonDetail.PersonId",
        "PrivacyDecision.ConfirmerId", "PrivacyDecision.DecidedBy", "PrivacyDecision.DeputyId", "Round.PersonId", "Standing.PersonId", "StandingPeriod.PersonId", "SystemFacts.OwnerId", "SystemUse.PersonId",
    ];

    /// <summary>By a name, an address or a number.</summary>
    private static readonly string[] InWords =
    [
        "Account.Email", "Account.NormalizedEmail", "Account.NormalizedUserName", "Account.PhoneNumber", "Account.UserName", // with the account
        "EmailChange.Email", "OutgoingMail.Address", // go by the account's clock; a mail that was sent has forgotten it
        "PendingSignIn.Email", "PendingSignIn.Name", "PendingSignIn.PersonnelNumber", // go by the account's clock
        "Certificate.PersonName", "KeptReport.KeptByName", "Person.Email", "Person.PersonnelNumber", "PersonDetail.Email", "PersonDetail.GivenName", "PersonDetail.PersonnelNumber", "PersonDetail.Surname", // become a pseudonym
        "BarrierReport.Contact", // goes by the clock of feedback
    ];

    private static readonly string[] Names = ["Email", "GivenName", "Surname", "PersonnelNumber", "PersonName", "KeptByName", "UserName", "PhoneNumber", "Contact", "Recipient", "Phone", "Address"];

    private static bool IsId(string name) => name is "PersonId" or "AccountId" or "UserId" or "ActorId" or "SubjectId" or "ReaderId" or "ConfirmerId" or "DeputyId" or "OwnerId" or "RecipientId" || name.EndsWith("By", StringComparison.Ordinal);

    [Fact]
    public void Every_place_that_names_somebody_has_been_thought_of()
    {
        using var db = database.Open();
        var places = db.Model.GetEntityTypes().Where(type => !type.IsOwned())
            .SelectMany(type => type.GetProperties().Select(property => (Type: type.ClrType.Name, property.Name, property.ClrType))
                .Concat(type.GetComplexProperties().SelectMany(part => part.ComplexType.GetProperties().Select(property => (Type: part.ComplexType.ClrType.Name, property.Name, property.ClrType))))).ToList();
        var ids = places.Where(place => (Nullable.GetUnderlyingType(place.ClrType) ?? place.ClrType) == typeof(Guid) && IsId(place.Name)).Select(place => $"{place.Type}.{place.Name}");
        var words = places.Where(place => place.ClrType == typeof(string) && (Names.Contains(place.Name) || Names.Contains(place.Name.Replace("Normalized", "", StringComparison.Ordinal)) || place is { Type: "PendingSignIn", Name: "Name" })).Select(place => $"{place.Type}.{place.Name}");
        Assert.True(places.Count > 200);
        Assert.Empty(ids.Except(ById));
        Assert.Empty(words.Except(InWords));
    }
}
