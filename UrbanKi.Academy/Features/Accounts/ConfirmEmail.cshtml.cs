using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Where the link of a confirmation leads. Only whoever asked can use it, signed in: a slip of the pen must not hand an account to a stranger. Looking at the page spends nothing, since mail programs look too.</summary>
public sealed class ConfirmEmailPage(UserManager<Account> accounts, EmailDesk desk, AccountSignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true), MaxLength(100)] public string? Code { get; set; }

    /// <summary>The address that is to be confirmed; null if the link is worth nothing.</summary>
    public string? Email { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => Email = (await desk.FindAsync((await accounts.GetUserAsync(User))!, Code, cancellation))?.Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (!await desk.ConfirmAsync(account, Code, cancellation)) return Page();
        // Whoever is signed in elsewhere proves anew who they are, with the new address.
        await signIn.RefreshSignInAsync(account);
        return LocalRedirect($"{AccountPlace.Email}?done=changed");
    }
}
