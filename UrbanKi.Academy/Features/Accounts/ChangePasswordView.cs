using UrbanKi.Academy.People;
using UrbanKi.Academy.Ui;

namespace UrbanKi.Academy.Features.Accounts;

/// <param name="HasPassword">Not everybody has one: some sign in with their work account only.</param>
/// <param name="MayChoose">Whether somebody without a password can get one here.</param>
public sealed record ChangePasswordView(bool HasPassword, bool MayChoose, bool IsSaved, IReadOnlyList<FormProblem> Problems)
{
    public static ChangePasswordView For(Account account, bool mayChoose, bool isSaved, IReadOnlyList<FormProblem> problems) => new(account.PasswordHash is not null, mayChoose, isSaved, problems);
}
