namespace UrbanKi.Academy.Hosting;

/// <summary>For what somebody who is signed in already was sent to the identity provider.</summary>
public static class ProviderPurpose
{
    public const string Link = "link";
    public const string Confirm = "confirm";
}
