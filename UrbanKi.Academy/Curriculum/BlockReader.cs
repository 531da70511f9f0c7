using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace UrbanKi.Academy.Curriculum;

/// <summary>Where a file's text is shown; not every container has a place everywhere.</summary>
internal enum Place { Lesson, Welcome, Quiz, Reference }

/// <summary>A block and where it stands; the containers' places are needed when languages are compared.</summary>
internal sealed record PlacedBlock(Block Block, MarkdownObject Source);

/// <summary>Turns a file's body into blocks: prose between containers, and each container for itself.</summary>
internal sealed class BlockReader(MarkdownFile file, LinkTargets targets, Place place)
{
    private readonly HtmlText _html = new(file.Language);
    private readonly List<PlacedBlock> _blocks = [];
    private readonly List<MarkdownBlock> _prose = [];

    public static IReadOnlyList<PlacedBlock> Read(MarkdownFile file, LinkTargets targets, Place place) => new BlockReader(file, targets, place).Read();

    private List<PlacedBlock> Read()
    {
        foreach (var container in file.Document.Descendants<CustomContainer>().Where(container => container.Parent is not MarkdownDocument))
            file.Report(FindingCodes.NestedContainer, container, $"\"::: {container.Info}\" stands inside something else. Begin it at the left margin, after the \":::\" of the one before.");
        foreach (var block in file.Body)
        {
            if (block is not CustomContainer container)
            {
                _prose.Add(block);
                continue;
            }
            EndProse();
            if (Read(container) is { } read)
                _blocks.Add(new(read, container));
        }
        EndProse();
        return _blocks;
    }

    private void EndProse()
    {
        if (_prose.Count == 0)
            return;
        var headings = _prose.SelectMany(PlainText.Leaves).OfType<HeadingBlock>()
            .Select(heading => new Heading(heading.Level, Anchors.IdOf(heading), PlainText.Of(heading).Text.ReplaceLineEndings(" ").Trim()));
        _blocks.Add(new(new ProseBlock(_html.Of(_prose), [.. headings]), _prose[0]));
        _prose.Clear();
    }

    private Block? Read(CustomContainer container)
    {
        var opening = new ContainerOpening(container, file);
        if (container.ClosingFencedCharCount == 0)
            file.Report(FindingCodes.OpenContainer, container, $"\"::: {opening.Kind}\" is not closed. Add a line \":::\" at its end.");
        switch (opening.Kind)
        {
            case "question" when IsAllowed(opening, Place.Lesson, Place.Quiz):
                return opening.RequiredId() is { } id ? QuestionReader.Read(container, id, opening.Points(), file, _html) is { } question ? new QuestionBlock(question) : null : null;
            case "reflect" when IsAllowed(opening, Place.Lesson):
                opening.ReportPoints();
                return opening.RequiredId() is { } note && HasContent(opening) ? new ReflectBlock(note, _html.Of(container)) : null;
            case "task" when IsAllowed(opening, Place.Lesson, Place.Welcome):
                opening.ReportAllArguments();
                return HasContent(opening) ? new TaskBlock(_html.Of(container)) : null;
            case "fact" when IsAllowed(opening, Place.Lesson, Place.Welcome, Place.Quiz):
                return Fact(opening);
            case "experiment" when IsAllowed(opening, Place.Lesson):
                return Experiment(opening);
            case not ("question" or "reflect" or "task" or "fact" or "experiment"):
                file.Report(FindingCodes.UnknownContainer, container, $"There is no container \"{opening.Kind}\". Known are question, reflect, experiment, task and fact.");
                return null;
            default:
                return null;
        }
    }

    private FactBlock? Fact(ContainerOpening opening)
    {
        opening.ReportPoints();
        if (opening.RequiredId() is not { } id)
            return null;
        if (opening.Container.Count > 0)
            file.Report(FindingCodes.ContainerContent, opening.Container, "\"::: fact\" shows the fact's own text. Remove what stands inside of it.");
        if (targets.Facts.Contains(id))
        {
            file.FactIds.Add(id);
            if (targets.ShownFact(id, file.Language) is { } shown)
                file.ShownFacts.Add(shown);
            return new(id);
        }
        file.Report(FindingCodes.UnknownFact, opening.Container, $"There is no fact \"{id}\". Add it to facts/ or correct the id.");
        return null;
    }

    /// <summary>What stands inside is read where the experiment can't run: without script, on paper.</summary>
    private ExperimentBlock? Experiment(ContainerOpening opening)
    {
        opening.ReportPoints();
        if (opening.RequiredId() is not { } name)
            return null;
        if (!ExperimentBlock.Names.Contains(name))
            file.Report(FindingCodes.UnknownExperiment, opening.Container, $"There is no experiment \"{name}\". Known are {string.Join(", ", ExperimentBlock.Names)}.");
        return HasContent(opening) ? new(name, _html.Of(opening.Container)) : null;
    }

    private bool HasContent(ContainerOpening opening)
    {
        if (opening.Container.Count > 0)
            return true;
        file.Report(FindingCodes.ContainerContent, opening.Container, $"\"::: {opening.Kind}\" is empty. Write its text between it and \":::\".");
        return false;
    }

    private bool IsAllowed(ContainerOpening opening, params ReadOnlySpan<Place> places)
    {
        if (places.Contains(place))
            return true;
        file.Report(FindingCodes.Misplaced, opening.Container, $"\"::: {opening.Kind}\" has no place in this file. Move it into a lesson.");
        return false;
    }
}
