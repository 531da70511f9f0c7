using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>Every code that taking a whole course in, or writing one out, knows: 9xx, beside the checker's and those of foreign questions. A code is never given a second meaning.</summary>
public static class ParcelCodes
{
    private static readonly List<ForeignCode> Known = [];

    public static IReadOnlyList<ForeignCode> All => Known;

    // 90x: the zip as a whole

    public static readonly ForeignCode NoZip = Error("AC901", "The file is no zip that can be read. Zip the course's folder once more.");
    public static readonly ForeignCode TooLarge = Error("AC902", "The zip is over {0} MiB. Make the pictures smaller, or leave out what no page shows.");
    public static readonly ForeignCode TooMany = Error("AC903", "There are more than {0} files. Leave out what no page shows.");
    public static readonly ForeignCode TooMuch = Error("AC904", "Unpacked, the files are over {0} MiB together. Make the pictures smaller, or leave out what no page shows.");
    public static readonly ForeignCode NoCourse = Error("AC905", "There is no course.yml. Take the course's whole folder: course.yml and a folder for each language.");
    public static readonly ForeignCode SeveralCourses = Error("AC906", "There are several courses: {0}. Take one at a time.");
    public static readonly ForeignCode CourseId = Error("AC907", "\"{0}\" is no id for a course. Name the folder with a-z, 0-9 and hyphens, or say what the course is to be called.");
    public static readonly ForeignCode UnreadableNames = Error("AC908", "The names of the files are written in an encoding that can't be known. Zip the folder once more with names in UTF-8, or without umlauts.");

    // 91x: one file

    public static readonly ForeignCode OutsideFolder = Error("AC911", "\"{0}\" leads out of the folder. Zip the course's folder itself; names hold no \"..\", no drive and do not begin with a slash.");
    public static readonly ForeignCode BadName = Error("AC912", "\"{0}\" has a sign in its name that some computers can't store. Use letters, digits, hyphens and dots.");
    public static readonly ForeignCode ReservedName = Error("AC913", "\"{0}\" has a name that Windows keeps for itself, or that ends in a dot or a space. Give it another name.");
    public static readonly ForeignCode LongName = Error("AC914", "\"{0}\" has a name that is too long, or lies too deep in folders. Names have up to {1} letters and lie in up to {2} folders.");
    public static readonly ForeignCode SameName = Error("AC915", "\"{0}\" and \"{1}\" are one and the same name for some computers. Give one of them another name.");
    public static readonly ForeignCode Link = Error("AC916", "\"{0}\" is a link or a device, not a file. Put the file itself there.");
    public static readonly ForeignCode Encrypted = Error("AC917", "\"{0}\" is locked with a password. Zip the folder without one.");
    public static readonly ForeignCode Damaged = Error("AC918", "\"{0}\" can't be unpacked. Zip the folder once more, in the ordinary way.");
    public static readonly ForeignCode Bomb = Error("AC919", "\"{0}\" unpacks to more than {1} times its size, which no text or picture does. Leave it out.");
    public static readonly ForeignCode FileType = Error("AC920", "\"{0}\" is of no kind that a course has: .md, .yml, .png, .jpg, .webp and .svg. Leave it out.");
    public static readonly ForeignCode FileTooLarge = Error("AC921", "\"{0}\" is over {1} MiB. Make it smaller.");
    public static readonly ForeignCode NotUtf8 = Error("AC922", "\"{0}\" is no text in UTF-8. Save it with the encoding UTF-8.");
    public static readonly ForeignCode NotAnImage = Error("AC923", "\"{0}\" is not what its ending says, or can't be read. Export the picture once more.");

    // 93x: good to know

    public static readonly ForeignCode LeftOut = Note("AC931", "\"{0}\" is left out: it does not belong to the course.");
    public static readonly ForeignCode OtherForm = Note("AC932", "The name \"{0}\" came with letters put together from parts; it is kept with whole letters. Links to it have to be written so too.");

    // 94x: what becomes of it

    public static readonly ForeignCode DraftThere = Error("AC941", "There is a draft of \"{0}\" with another text, and it stays as it is. Publish or discard it in the studio, or say --replace.");
    public static readonly ForeignCode ChangedByHand = Error("AC942", "\"{0}\" was not written by an export, or was changed since; it stays as it is. Move it away, or say --replace.");
    public static readonly ForeignCode LinkInTheWay = Error("AC943", "\"{0}\" is a link, and nothing is written through it. Remove it.");
    public static readonly ForeignCode LeftBehind = Warning("AC944", "\"{0}\" is no longer part of a published course, but was changed by hand since it was exported; it stays.");
    public static readonly ForeignCode DraftChanged = Error("AC945", "Somebody changed the draft of \"{0}\" just now. Nothing was taken; try again.");

    public static readonly ForeignCode NoPlaceInQuiz = Error("AC946", "It is not scored, so it has no place in a quiz. Put it into a lesson.");

    private static ForeignCode Error(string id, string english) => Remember(id, Severity.Error, english);
    private static ForeignCode Warning(string id, string english) => Remember(id, Severity.Warning, english);
    private static ForeignCode Note(string id, string english) => Remember(id, Severity.Note, english);

    private static ForeignCode Remember(string id, Severity severity, string english)
    {
        var code = new ForeignCode(id, severity, english);
        Known.Add(code);
        return code;
    }
}
