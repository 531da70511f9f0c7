using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The standing cast; each has one meaning.</summary>
public static class Cast
{
    public const string Home = "Stadt Musterbach";
    public const string Elsewhere = "Gemeinde Anderswo";

    /// <summary>Learns, and has no other role.</summary>
    public static readonly Character Lena = new("Lena", "Lernt", Home);

    /// <summary>Learns beside Lena: a colleague of the same town.</summary>
    public static readonly Character Karl = new("Karl", "Kollege", Home);

    /// <summary>Is HR.</summary>
    public static readonly Character Hanna = new("Hanna", "Harms", Home, Role.Hr);

    /// <summary>Trains others.</summary>
    public static readonly Character Tarik = new("Tarik", "Trainer", Home, Role.Trainer);

    /// <summary>Administers.</summary>
    public static readonly Character Andrea = new("Andrea", "Adler", Home, Role.Administrator);

    /// <summary>Sits on the staff council; has no other role.</summary>
    public static readonly Character Petra = new("Petra", "Personalrat", Home);

    /// <summary>Is of another town.</summary>
    public static readonly Character Tom = new("Tom", "Tamm", Elsewhere);

    /// <summary>Is HR of another town.</summary>
    public static readonly Character Henning = new("Henning", "Horn", Elsewhere, Role.Hr);

    /// <summary>Trains others in another town.</summary>
    public static readonly Character Tamara = new("Tamara", "Thiel", Elsewhere, Role.Trainer);

    /// <summary>Has no account.</summary>
    public static readonly Character Nora = new("Nora", "Namenlos", Home) { HasAccount = false };
}
