using Microsoft.AspNetCore.Identity;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data;

/// <summary>An account may have no e-mail address, but no two have the same.</summary>
public sealed class UniqueEmail(IdentityErrorDescriber errors) : IUserValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) =>
        string.IsNullOrEmpty(user.Email) || await manager.FindByEmailAsync(user.Email) is not { } owner || owner.Id == user.Id
            ? IdentityResult.Success
            : IdentityResult.Failed(errors.DuplicateEmail(user.Email));
}
