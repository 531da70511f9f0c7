using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Hosting.Mail;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>A link for a new password by mail. The answer is the same whether or not somebody has an account.</summary>
[AllowAnonymous]
public sealed class ForgotPasswordPage(Outbox outbox, PasswordRequests requests, SignInThrottle throttle, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty, MaxLength(256)] public string? Email { get; set; }

    public bool IsAsked { get; private set; }
    public bool CanMail => outbox.IsOpen;

    public void OnGet() { }

    public IActionResult OnPost()
    {
        if (!CanMail) return Page();
        var email = Email?.Trim() ?? "";
        if (email.Length == 0) ModelState.AddModelError(nameof(Email), texts["Account_EmailMissing"]);
        else if (!email.Contains('@')) ModelState.AddModelError(nameof(Email), texts["Forgot_NotAnAddress"]);
        if (!ModelState.IsValid) return Page();
        var address = HttpContext.Connection.RemoteIpAddress;
        if (throttle.WaitForMail(address) is { } wait) return this.TooMany(texts, wait);
        throttle.CountMail(address);
        requests.Ask(email);
        IsAsked = true;
        return Page();
    }
}
