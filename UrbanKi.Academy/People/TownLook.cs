namespace UrbanKi.Academy.People;

/// <summary>How an organisation shows itself: its logo, its colours, and whom to ask about what. Its name is the <see cref="Organisation"/>'s.</summary>
public sealed class TownLook : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }
    /// <summary>"#1a3da5", for light pages; null for the academy's own.</summary>
    public string? Colour { get; set; }
    /// <summary>The same for dark pages.</summary>
    public string? DarkColour { get; set; }
    /// <summary>A type of image, where there is a <see cref="Logo"/>.</summary>
    public string? LogoType { get; set; }
    /// <summary>Cleaned when it came in.</summary>
    public byte[]? Logo { get; set; }
    /// <summary>Whom to ask about learning.</summary>
    public string? HelpName { get; set; }
    public string? HelpEmail { get; set; }
    public string? HelpPhone { get; set; }
    /// <summary>Whom to ask about data protection, in a few lines; shown below the privacy notice.</summary>
    public string? DataProtection { get; set; }
    /// <summary>Whom to tell of barriers; shown below the accessibility statement.</summary>
    public string? Accessibility { get; set; }
    /// <summary>Who is responsible; shown below the imprint.</summary>
    public string? Imprint { get; set; }
}
