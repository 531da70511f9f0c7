using System.Globalization;
using Markdig.Extensions.CustomContainers;

namespace UrbanKi.Academy.Curriculum;

/// <summary>The line that opens a container: "::: question id {points=2}".</summary>
internal sealed class ContainerOpening
{
    private const int MostPoints = 100;
    private readonly MarkdownFile _file;
    private readonly string[] _arguments;

    public ContainerOpening(CustomContainer container, MarkdownFile file)
    {
        (Container, _file) = (container, file);
        _arguments = (container.Arguments ?? "").Replace('{', ' ').Replace('}', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    public CustomContainer Container { get; }

    public string Kind => Container.Info ?? "";

    public string Id => _arguments.FirstOrDefault(argument => !argument.Contains('=', StringComparison.Ordinal)) ?? "";

    /// <summary>The id, or null after reporting that it is missing or no id.</summary>
    public string? RequiredId()
    {
        foreach (var surplus in _arguments.Where(argument => argument != Id && !argument.StartsWith("points=", StringComparison.Ordinal)))
            Report(surplus);
        if (KebabCase.Is(Id))
            return Id;
        if (Id.Length == 0)
            _file.Report(FindingCodes.ContainerId, Container, $"\"::: {Kind}\" needs an id behind it, such as \"::: {Kind} my-first-id\".");
        else
            _file.Report(FindingCodes.ContainerId, Container, $"\"{Id}\" is no id. Use a-z, 0-9 and hyphens, at most 80 characters.");
        return null;
    }

    public int Points()
    {
        var argument = _arguments.FirstOrDefault(part => part.StartsWith("points=", StringComparison.Ordinal));
        if (argument is null)
            return 1;
        if (int.TryParse(argument["points=".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= MostPoints)
            return points;
        Report(argument);
        return 1;
    }

    public void ReportPoints()
    {
        foreach (var points in _arguments.Where(argument => argument.StartsWith("points=", StringComparison.Ordinal)))
            Report(points);
    }

    public void ReportAllArguments()
    {
        foreach (var argument in _arguments)
            Report(argument);
    }

    private void Report(string argument) =>
        _file.Report(FindingCodes.ContainerArguments, Container, $"\"{argument}\" is not understood here. Behind a question stand its id and {{points=2}} (1 to {MostPoints}), behind reflect and fact an id, behind task nothing.");
}
