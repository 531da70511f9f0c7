using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Why a new password was refused, in words that say what to do.</summary>
public static class PasswordProblems
{
    public static string PasswordProblem(this IStringLocalizer<Texts> texts, IdentityError error, int length) =>
        error.Code switch
        {
            GuessablePasswords.Code => texts["Password_Guessable"],
            PasswordDesk.ChangedMeanwhile => texts["Password_ChangedMeanwhile"],
            _ => texts["Account_PasswordTooShort", length],
        };
}
