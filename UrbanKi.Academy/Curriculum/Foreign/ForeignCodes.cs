namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Every code that reading other programs' files knows; the checker's own are in <see cref="FindingCodes"/>. A code is never given a second meaning.</summary>
public static class ForeignCodes
{
    private static readonly List<ForeignCode> Known = [];

    public static IReadOnlyList<ForeignCode> All => Known;

    // 80x: the file

    public static readonly ForeignCode NoQuestions = Error("AC801", "There is no question in the file. Export the questions once more and choose that file.");
    public static readonly ForeignCode TooLarge = Error("AC802", "The file is over {0} MiB. Split it into several files.");
    public static readonly ForeignCode NotText = Error("AC803", "The file is no text in UTF-8. Save it with the encoding UTF-8, or choose the file that holds the questions.");
    public static readonly ForeignCode UnknownFormat = Error("AC804", "The file is neither GIFT nor Moodle XML nor Aiken, nor a course as a zip. Export the questions in one of these formats.");
    public static readonly ForeignCode BrokenXml = Error("AC805", "The XML is broken here, and nothing behind this place was read: {0} Export the questions once more.");
    public static readonly ForeignCode Doctype = Error("AC806", "The XML declares a document type, which could reach for other files. Remove the <!DOCTYPE …> and what belongs to it.");
    public static readonly ForeignCode NotMoodle = Error("AC807", "The XML begins with <{0}>; Moodle's questions begin with <quiz>. In Moodle, export the questions as \"Moodle XML\".");
    public static readonly ForeignCode TooManyQuestions = Error("AC808", "The file has more than {0} questions; those from here on were not read. Split the file.");
    public static readonly ForeignCode TooComplex = Error("AC809", "The question holds too many elements, or elements nested too deeply. Write it more simply.");

    // 81x to 83x: why a question is refused

    public static readonly ForeignCode NoText = Error("AC811", "The question has no text. Write what is asked.");
    public static readonly ForeignCode UnknownType = Error("AC812", "There is no counterpart for questions of the type \"{0}\". Write the question anew as a choice, an order, pairs, gaps, a short text, a number or a reflection.");
    public static readonly ForeignCode OpenBraces = Error("AC813", "The braces do not match. Put the answers between one \"{{\" and one \"}}\", without an empty line, and write \\{{ and \\}} for braces that are text.");
    public static readonly ForeignCode SeveralBraces = Error("AC814", "There are several pairs of braces. Put an empty line between two questions, and write \\{{ and \\}} for braces that are text.");
    public static readonly ForeignCode TooFewAnswers = Error("AC815", "There are fewer than two answers to choose from, to match or to put in order. Give at least two.");
    public static readonly ForeignCode NoRightAnswer = Error("AC816", "No answer is right. Mark the right one.");
    public static readonly ForeignCode UnmarkedAnswer = Error("AC817", "\"{0}\" stands before the first answer. Begin each answer with = (right) or ~ (wrong).");
    public static readonly ForeignCode NotAWeight = Error("AC818", "\"{0}\" is no percentage. Weights go from -100 to 100.");
    public static readonly ForeignCode NotANumber = Error("AC819", "\"{0}\" is no number that can be kept. Write it with digits, at most 15, and a decimal sign.");
    public static readonly ForeignCode Backwards = Error("AC820", "The range \"{0}\" runs backwards, or its tolerance is below zero. Write the smaller number first.");
    public static readonly ForeignCode SeveralRanges = Error("AC821", "Several ranges of numbers are right that do not touch each other; only one can be kept. Ask for one of them, or offer them as a choice.");
    public static readonly ForeignCode HalfAPair = Error("AC822", "\"{0}\" is no pair. Write each pair as =left -> right.");
    public static readonly ForeignCode TooLong = Error("AC823", "A text has more than {0} characters. Shorten it; what explains at length belongs into the lesson.");
    public static readonly ForeignCode TooManyAnswers = Error("AC824", "There are more than {0} answers. Leave the least useful out.");
    public static readonly ForeignCode OnlyWildcards = Error("AC825", "Every right answer has a wildcard (*), and there are none here. Write out what is right.");
    public static readonly ForeignCode NoAnswerLine = Error("AC826", "The question has no line \"ANSWER: …\". Add it below the options, with the letter of the right one.");
    public static readonly ForeignCode WrongAnswerLine = Error("AC827", "\"{0}\" names none of the options. Write the letter of one option behind \"ANSWER:\".");
    public static readonly ForeignCode BrokenGap = Error("AC828", "The gap \"{0}\" is not understood. Known are SHORTANSWER, NUMERICAL and MULTICHOICE with a right answer each.");
    public static readonly ForeignCode NoGaps = Error("AC829", "The text has no gap. Put one where a word is to be filled in.");
    public static readonly ForeignCode WrongOrderLabels = Error("AC830", "The options are not lettered A, B, C in this order: \"{0}\". Letter them in order.");
    public static readonly ForeignCode WrittenDifferently = Error("AC831", "Written in our format the question would be another one. Write it anew.");

    // 84x and 85x: what is lost or changed

    public static readonly ForeignCode PartialCredit = Warning("AC841", "\"{0}\" earned a part of the points; now it counts as wrong. Check whether the question is still fair.");
    public static readonly ForeignCode SeveralRight = Warning("AC842", "Any one of several right answers was enough; now all of them are to be ticked. Say so in the question, or keep one.");
    public static readonly ForeignCode AnswerFeedback = Warning("AC843", "The feedback on \"{0}\" is left out: only options to choose from have feedback. Put what matters into the explanation.");
    public static readonly ForeignCode OverallFeedback = Warning("AC844", "The feedback on the whole (\"{0}\") is left out. Put what matters into the explanation.");
    public static readonly ForeignCode Wildcard = Warning("AC845", "The answer \"{0}\" is left out, since it has a wildcard (*) and there are none here. Write out what else is right.");
    public static readonly ForeignCode NumbersAsText = Warning("AC846", "Several numbers are right, so the question asks for a short text: only what is written here is accepted, such as \"{0}\".");
    public static readonly ForeignCode GapChoices = Warning("AC847", "Learners could choose from a list; now they fill the gap in, and the words are listed beside it. Check that the sentence still reads well.");
    public static readonly ForeignCode LonelyAnswer = Warning("AC848", "\"{0}\" belonged to nothing and is left out: every right side has a left one here.");
    public static readonly ForeignCode NoAlternative = Warning("AC849", "The image \"{0}\" is left out: it has no alternative text. Say in words what it shows, or add it by hand with an alternative text.");
    public static readonly ForeignCode LostLink = Warning("AC850", "The link to \"{0}\" is left out; its text stays. Only web addresses, e-mail and telephone numbers can be linked.");
    public static readonly ForeignCode Formula = Warning("AC851", "There is a formula, which is shown as it is typed. Write it in words or as plain text.");
    public static readonly ForeignCode LostMedia = Warning("AC852", "<{0}> is left out with all it holds. Say in words what it is needed for.");
    public static readonly ForeignCode EmptyAnswer = Warning("AC853", "An answer without text is left out.");
    public static readonly ForeignCode LetterCase = Warning("AC854", "Upper and lower case made a difference; here they make none.");
    public static readonly ForeignCode Units = Warning("AC855", "The units are left out: only the number is asked for. Name the unit in the question.");
    public static readonly ForeignCode EmptyLine = Warning("AC856", "There is an empty line among the answers. It was skipped; check that nothing of another question came along.");
    public static readonly ForeignCode Points = Warning("AC857", "\"{0}\" points became {1}: points are whole numbers from 1 to 100.");
    public static readonly ForeignCode OpenTitle = Warning("AC858", "The title is not closed, so it was read as text. Write ::title::.");
    public static readonly ForeignCode GapMarks = Warning("AC859", "Double braces stand in the text. They mean a gap here, so a space was put between them.");
    public static readonly ForeignCode NumberTolerance = Warning("AC860", "The tolerance of the gap \"{0}\" is left out: gaps are compared as text.");
    public static readonly ForeignCode TextBehind = Warning("AC861", "\"{0}\" stands behind the answers and is left out.");

    public static readonly ForeignCode PictureElsewhere = Warning("AC862", "The image \"{0}\" is left out: it does not come with the file. Add it by hand if the question needs it.");
    public static readonly ForeignCode PictureUnusable = Warning("AC863", "The image \"{0}\" is left out: it is no PNG, JPEG, WebP or SVG up to 2 MiB. Convert it and add it by hand.");

    // 87x: good to know

    public static readonly ForeignCode Taken = Note("AC870", "Nothing is lost.");
    public static readonly ForeignCode Reflection = Note("AC871", "The free text becomes a reflection: it is not scored, and only the learner sees it.");
    public static readonly ForeignCode Description = Note("AC872", "The description becomes a paragraph of a lesson; it has no place in a quiz.");
    public static readonly ForeignCode CatchAll = Note("AC873", "The feedback on any other answer is left out.");
    public static readonly ForeignCode TextAsNumber = Note("AC874", "The only right answer is a number, so the question asks for a number: 4 and 4,0 are the same.");
    public static readonly ForeignCode UnevenWeights = Note("AC875", "The weights are left out: each right option counts the same, and each wrong one too.");
    public static readonly ForeignCode ForTeachers = Note("AC876", "What was meant for teachers, or stood in the answer's field, is left out.");
    public static readonly ForeignCode LayoutLost = Note("AC877", "Headings became bold lines, and what was nested deeply was flattened.");

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
