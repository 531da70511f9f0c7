using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Accounts;

/// <param name="HasPassword">Not everybody has one: some sign in with their work account only.</param>
public sealed record ChangePasswordView(bool HasPassword, bool IsSaved, IReadOnlyList<FormProblem> Problems)
{
    public static ChangePasswordView For(Account account, bool isSaved, IReadOnlyList<FormProblem> problems) => new(account.PasswordHash is not null, isSaved, problems);
}
