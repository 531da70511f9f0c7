using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Features.Accounts;

/// <summary>Who it is; without an account, an administrator has to decide, or has decided against it.</summary>
public sealed record ProviderAnswer(Account? Account, bool IsRefused);
