namespace UrbanKi.Academy.People;

public enum InvitationWay
{
    /// <summary>A link by mail.</summary>
    Mail,
    /// <summary>A printed letter with a code.</summary>
    Letter,
    /// <summary>A link that an administrator hands over.</summary>
    Link,
}
