namespace UrbanKi.Academy.Curriculum;

/// <summary>Every code the checker knows. A code is never given a second meaning; one that is no longer used is not given again.</summary>
public static class FindingCodes
{
    private static readonly List<FindingCode> Known = [];

    public static IReadOnlyList<FindingCode> All => Known;

    // 1xx: files, front matter, course.yml

    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly FindingCode NotUtf8 = Error("AC101");
    /// <summary>A text file over 1 MiB, or a single paragraph of more than 10 000 characters.</summary>
    public static readonly FindingCode TooLarge = Error("AC102");
    /// <summary>Lists, quotes or emphasis nested deeper than any text needs.</summary>
    public static readonly FindingCode TooDeep = Error("AC103");
    /// <summary>YAML that can't be read, or uses anchors and aliases.</summary>
    public static readonly FindingCode BrokenYaml = Error("AC104");
    /// <summary>A Markdown file without front matter.</summary>
    public static readonly FindingCode MissingFrontMatter = Error("AC105");
    /// <summary>A key that must be there is not.</summary>
    public static readonly FindingCode MissingKey = Error("AC106");
    /// <summary>No title.</summary>
    public static readonly FindingCode MissingTitle = Error("AC107");
    /// <summary>A value of the wrong kind or out of its range.</summary>
    public static readonly FindingCode InvalidValue = Error("AC108");
    /// <summary>A key nobody reads: a slip of the pen, most likely.</summary>
    public static readonly FindingCode UnknownKey = Warning("AC109");
    /// <summary>A file name that gives neither order nor id.</summary>
    public static readonly FindingCode FileName = Error("AC110");
    /// <summary>Two files with the same number or the same id.</summary>
    public static readonly FindingCode SameFileName = Error("AC111");
    /// <summary>No course.yml.</summary>
    public static readonly FindingCode MissingCourseFile = Error("AC112");
    /// <summary>A language without its index.md, or a course without any language.</summary>
    public static readonly FindingCode MissingIndex = Error("AC113");
    /// <summary>A language without a lesson.</summary>
    public static readonly FindingCode NoLessons = Error("AC114");
    /// <summary>A course folder whose name is not kebab-case.</summary>
    public static readonly FindingCode CourseId = Error("AC115");
    /// <summary>A file that nothing reads.</summary>
    public static readonly FindingCode StrayFile = Warning("AC116");
    /// <summary>More files than a course can sensibly have.</summary>
    public static readonly FindingCode TooManyFiles = Error("AC117");
    /// <summary>An audience that does not exist.</summary>
    public static readonly FindingCode UnknownAudience = Error("AC118");
    /// <summary>A competence that competences.yml does not list.</summary>
    public static readonly FindingCode UnknownCompetence = Error("AC119");

    // 2xx: links, images, headings, text

    /// <summary>A link to a file that is not there, or that readers can't open.</summary>
    public static readonly FindingCode BrokenLink = Error("AC201");
    /// <summary>An address that is not http, https, mailto, tel, relative, glossary: or fact:.</summary>
    public static readonly FindingCode LinkScheme = Error("AC202");
    /// <summary>A path that leaves the course's folder.</summary>
    public static readonly FindingCode OutsideFolder = Error("AC203");
    /// <summary>A link to a heading that is not there.</summary>
    public static readonly FindingCode MissingAnchor = Error("AC204");
    /// <summary>A glossary term that no glossary has.</summary>
    public static readonly FindingCode UnknownTerm = Error("AC205");
    /// <summary>A fact that facts/ does not have.</summary>
    public static readonly FindingCode UnknownFact = Error("AC206");
    /// <summary>A heading of level one, or one that skips a level.</summary>
    public static readonly FindingCode HeadingLevel = Error("AC207");
    /// <summary>An image that is not there.</summary>
    public static readonly FindingCode MissingImage = Error("AC211");
    /// <summary>An image without alternative text.</summary>
    public static readonly FindingCode MissingAlternative = Error("AC212");
    /// <summary>An image over 2 MiB.</summary>
    public static readonly FindingCode ImageTooLarge = Error("AC213");
    /// <summary>An image that is neither PNG, JPEG, WebP nor SVG.</summary>
    public static readonly FindingCode ImageType = Error("AC214");
    /// <summary>An image whose bytes are not what its ending says.</summary>
    public static readonly FindingCode BrokenImage = Error("AC215");
    /// <summary>A figure without a caption.</summary>
    public static readonly FindingCode MissingCaption = Warning("AC216");
    /// <summary>Parts of an SVG that are left out for safety.</summary>
    public static readonly FindingCode SvgParts = Note("AC217");
    /// <summary>Raw HTML, which is shown as text.</summary>
    public static readonly FindingCode RawHtml = Warning("AC218");
    /// <summary>A placeholder "[[…]]" not yet filled; an error where the text goes live.</summary>
    public static readonly FindingCode Placeholder = Note("AC219");

    // 3xx: containers and questions

    /// <summary>A container that is none of question, reflect, experiment, task and fact.</summary>
    public static readonly FindingCode UnknownContainer = Error("AC301");
    /// <summary>A container without its closing ":::".</summary>
    public static readonly FindingCode OpenContainer = Error("AC302");
    /// <summary>A container inside a list, a quote or another container.</summary>
    public static readonly FindingCode NestedContainer = Error("AC303");
    /// <summary>A container without an id, or with one that is not kebab-case.</summary>
    public static readonly FindingCode ContainerId = Error("AC304");
    /// <summary>The same id twice in a course.</summary>
    public static readonly FindingCode DuplicateId = Error("AC305");
    /// <summary>Something behind a container's id that is not understood.</summary>
    public static readonly FindingCode ContainerArguments = Error("AC306");
    /// <summary>A container, or text, in a place where it is not shown.</summary>
    public static readonly FindingCode Misplaced = Error("AC307");
    /// <summary>A container that is empty and must not be, or the other way round.</summary>
    public static readonly FindingCode ContainerContent = Error("AC308");
    /// <summary>An experiment that does not exist.</summary>
    public static readonly FindingCode UnknownExperiment = Error("AC309");
    /// <summary>A call-out of an unknown kind, or with text on its first line.</summary>
    public static readonly FindingCode UnknownCallout = Error("AC310");
    /// <summary>A question without a right answer where its type needs one.</summary>
    public static readonly FindingCode NoRightAnswer = Error("AC311");
    /// <summary>A single choice with two right answers.</summary>
    public static readonly FindingCode SeveralRightAnswers = Error("AC312");
    /// <summary>Options of different kinds in one list.</summary>
    public static readonly FindingCode MixedOptions = Error("AC313");
    /// <summary>Fewer than two options, items or pairs, or an empty one.</summary>
    public static readonly FindingCode TooFewOptions = Error("AC314");
    /// <summary>A table for matching that has not two columns.</summary>
    public static readonly FindingCode MatchingColumns = Error("AC315");
    /// <summary>Answer lines mixed with other text.</summary>
    public static readonly FindingCode MixedAnswerLines = Error("AC316");
    /// <summary>A number range whose ends are the wrong way round.</summary>
    public static readonly FindingCode NumberRange = Error("AC317");
    /// <summary>A gap that is not closed, is inside markup or is not in the last paragraph.</summary>
    public static readonly FindingCode MisplacedGap = Error("AC318");
    /// <summary>A question without text.</summary>
    public static readonly FindingCode NoQuestionText = Error("AC319");
    /// <summary>A call-out where a hint or an explanation belongs.</summary>
    public static readonly FindingCode MisplacedCallout = Error("AC320");
    /// <summary>A question that ends in a plain list and is therefore a reflection.</summary>
    public static readonly FindingCode PlainList = Warning("AC321");
    /// <summary>The right option is much longer than the wrong ones.</summary>
    public static readonly FindingCode Giveaway = Warning("AC322");
    /// <summary>"All of the above" and its like.</summary>
    public static readonly FindingCode AllOfTheAbove = Warning("AC323");
    /// <summary>A number such as 1.000, which is read as one.</summary>
    public static readonly FindingCode AmbiguousNumber = Warning("AC324");

    // 4xx: the final quiz

    /// <summary>Two final quizzes in one language.</summary>
    public static readonly FindingCode SeveralQuizzes = Error("AC401");
    /// <summary>The quiz draws more questions than it has, or none.</summary>
    public static readonly FindingCode Draw = Error("AC402");
    /// <summary>A final quiz without questions.</summary>
    public static readonly FindingCode EmptyQuiz = Error("AC403");
    /// <summary>A final quiz of which an attempt could consist of reflections only.</summary>
    public static readonly FindingCode UnscoredQuizQuestion = Error("AC404");

    // 5xx: languages

    /// <summary>German or English is missing.</summary>
    public static readonly FindingCode MissingLanguage = Warning("AC501");
    /// <summary>A lesson or the quiz that one language has and another lacks.</summary>
    public static readonly FindingCode LessonsDiffer = Error("AC502");
    /// <summary>A question, reflection or fact that one language has and another lacks.</summary>
    public static readonly FindingCode IdsDiffer = Error("AC503");
    /// <summary>The same question of two types.</summary>
    public static readonly FindingCode TypesDiffer = Error("AC504");
    /// <summary>Different right answers: other positions, or another number.</summary>
    public static readonly FindingCode AnswersDiffer = Error("AC505");
    /// <summary>Another number of options, items, pairs or gaps.</summary>
    public static readonly FindingCode CountsDiffer = Error("AC506");
    /// <summary>Other points, or another draw.</summary>
    public static readonly FindingCode WeightsDiffer = Error("AC507");

    // 6xx: easy to read, easy to learn

    /// <summary>A German sentence of more than 30 words.</summary>
    public static readonly FindingCode LongSentence = Warning("AC601");
    /// <summary>A lesson over 10 minutes of reading.</summary>
    public static readonly FindingCode LongLesson = Warning("AC602");
    /// <summary>Minutes that are more than 2 away from 180 words a minute.</summary>
    public static readonly FindingCode MinutesOff = Warning("AC603");
    /// <summary>A lesson without objectives.</summary>
    public static readonly FindingCode NoObjectives = Warning("AC604");
    /// <summary>A lesson without a practice question.</summary>
    public static readonly FindingCode NoPractice = Warning("AC605");

    // 7xx: the shelf (glossary, facts, paths, legal texts)

    /// <summary>A fact past its check-by date. A note, so that no calendar day turns a build red.</summary>
    public static readonly FindingCode FactOverdue = Note("AC701");
    /// <summary>A path names a course that is not there.</summary>
    public static readonly FindingCode UnknownCourse = Error("AC702");
    /// <summary>A glossary entry or competence whose id is taken.</summary>
    public static readonly FindingCode DuplicateEntry = Error("AC703");
    /// <summary>A mail with a gap that nothing fills, or without one that it needs.</summary>
    public static readonly FindingCode MailGap = Error("AC704");

    private static FindingCode Error(string id) => Remember(id, Severity.Error);
    private static FindingCode Warning(string id) => Remember(id, Severity.Warning);
    private static FindingCode Note(string id) => Remember(id, Severity.Note);

    private static FindingCode Remember(string id, Severity severity)
    {
        var code = new FindingCode(id, severity);
        Known.Add(code);
        return code;
    }
}
