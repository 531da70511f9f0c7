using System.CommandLine;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Commands;

/// <summary>The program's verbs. Exit 0: done; 1: the input has errors; 2: the command line is wrong.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int InputHasErrors = 1;
    public const int WrongCommandLine = 2;

    /// <summary>Arguments that begin with "--" before the verb are settings ("--key value" or "--key=value"); the rest is the verb's.</summary>
    public static (string[] Settings, string[] Verb) Split(string[] arguments)
    {
        var i = 0;
        while (i < arguments.Length && arguments[i].StartsWith("--", StringComparison.Ordinal) && arguments[i] is not ("--help" or "--version"))
            i += arguments[i].Contains('=') ? 1 : 2;
        i = Math.Min(i, arguments.Length);
        return (arguments[..i], arguments[i..]);
    }

    public static async Task<int> RunAsync(string[] verb, AcademySettings settings)
    {
        var root = new RootCommand("UrbanKi.Academy. Without a verb it serves the site.")
        {
            new Command("content", "Courses as files") { ContentCheck.Command(settings), ContentImport.Command(settings), ContentExport.Command(settings) },
            new Command("reports", "Reports without the web page") { ReportsCompletions.Command(settings) },
            new Command("users", "Accounts") { UsersCreateAdmin.Command(settings), UsersImport.Command(settings) },
            new Command("standings", "Where everybody stands") { StandingsRebuild.Command(settings) },
            new Command("retention", "How long what is kept") { RetentionVerb.Command(settings) },
            new Command("demo", "Made-up data for trying out and measuring") { DemoSeed.Command(settings) },
        };
        foreach (var command in Backup.Commands(settings)) root.Add(command);
        var parsed = root.Parse(verb);
        try
        {
            if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (problem is not SettingException)
        {
            await Console.Error.WriteLineAsync(problem.ToString());
            return InputHasErrors;
        }
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("Try --help.");
        return WrongCommandLine;
    }
}
