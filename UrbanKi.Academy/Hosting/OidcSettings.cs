using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Hosting;

/// <summary>The settings below "Academy:Oidc": an identity provider whose accounts people can sign in with.</summary>
public sealed record OidcSettings
{
    /// <summary>Its address, below which its description lies (.well-known/openid-configuration).</summary>
    public required Uri Authority { get; init; }
    /// <summary>What its tokens must say they are of; the address, unless the provider says otherwise.</summary>
    public required string Issuer { get; init; }
    public required string ClientId { get; init; }
    public string? ClientSecret { get; init; }
    /// <summary>What the button says; null for the general words.</summary>
    public string? Name { get; init; }
    public required IReadOnlyList<string> Scopes { get; init; }
    /// <summary>The claim that names groups or roles; null: roles are given here only.</summary>
    public string? RoleClaim { get; init; }
    /// <summary>The provider's word for a role, and the role. Roles named here are the provider's to give and to take; all others are left alone.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }
    /// <summary>The claim that names the unit; null: units are kept here only.</summary>
    public string? UnitClaim { get; init; }
    /// <summary>The provider's word for a unit, and the unit's key, where they differ.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }
    /// <summary>The claim that holds the personnel number, where the provider can be trusted with it: a person with that number is then known at the first sign-in.</summary>
    public string? PersonnelNumberClaim { get; init; }

    public bool IsLocal => Authority.IsLoopback;

    /// <summary>Null where no provider is set up.</summary>
    /// <exception cref="SettingException">A setting can't be used.</exception>
    public static OidcSettings? Read(IConfiguration academy)
    {
        var section = academy.GetSection("Oidc");
        if (section["Authority"] is not { Length: > 0 } address)
            return section.GetChildren().Any() ? throw new SettingException("Academy:Oidc:Authority", "it is missing; name the identity provider's address, or remove the other settings below Academy:Oidc") : null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
            throw new SettingException("Academy:Oidc:Authority", $"'{address}' is no address that begins with https://");
        var roles = Map(section, "Roles");
        if (roles.FirstOrDefault(role => role.Value is not (Role.Trainer or Role.Hr or Role.Administrator)) is { Key: not null } wrong)
            throw new SettingException($"Academy:Oidc:Roles:{wrong.Key}", $"'{wrong.Value}' is no role; use {Role.Trainer}, {Role.Hr} or {Role.Administrator}");
        return new()
        {
            Authority = authority,
            Issuer = (section["Issuer"] ?? address).TrimEnd('/'),
            ClientId = section["ClientId"] is { Length: > 0 } client ? client : throw new SettingException("Academy:Oidc:ClientId", "it is missing; the identity provider gives it"),
            ClientSecret = section["ClientSecret"],
            Name = section["Name"],
            Scopes = [.. (section["Scopes"] ?? "openid profile email").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            RoleClaim = section["RoleClaim"] ?? (roles.Count > 0 ? throw new SettingException("Academy:Oidc:RoleClaim", "it is missing, but Academy:Oidc:Roles is set; name the claim that holds the roles") : null),
            Roles = roles,
            UnitClaim = section["UnitClaim"],
            Units = Map(section, "Units"),
            PersonnelNumberClaim = section["PersonnelNumberClaim"],
        };
    }

    private static Dictionary<string, string> Map(IConfiguration section, string name) =>
        section.GetSection(name).GetChildren().ToDictionary(entry => entry.Key, entry => entry.Value ?? "", StringComparer.OrdinalIgnoreCase);
}
