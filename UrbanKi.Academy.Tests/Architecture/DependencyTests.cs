using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace UrbanKi.Academy.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class DependencyTests
{
    private const string Root = "UrbanKi.Academy";

    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(typeof(Program).Assembly).Build();

    private static readonly string[] Learning = ["Learning", "People", "Curriculum"];
    private static readonly string[] Data = ["Data", .. Learning];
    private static readonly string[] Hosting = ["Hosting", "Publishing", "Workbooks", "Resources", .. Data];

    /// <summary>A folder may know itself and those named; each may skip ahead, never look back.</summary>
    private static readonly Dictionary<string, string[]> Knows = new()
    {
        ["Curriculum"] = [],
        ["People"] = [],
        ["Ui"] = [],
        ["Resources"] = [],
        ["Learning"] = Learning,
        ["Data"] = Data,
        ["Publishing"] = Data,
        ["Workbooks"] = [.. Data, "Resources"],
        ["Hosting"] = Hosting,
        ["Commands"] = Hosting,
        ["Features"] = [.. Hosting, "Ui"],
    };

    /// <summary>A library's namespace, and the folders that may know it.</summary>
    private static readonly Dictionary<string, string[]> Libraries = new()
    {
        ["Markdig"] = ["Curriculum"],
        ["YamlDotNet"] = ["Curriculum"],
        ["DiffPlex"] = ["Curriculum"],
        ["AngleSharp"] = ["Curriculum"],
        ["ClosedXML"] = ["Workbooks"],
        ["CsvHelper"] = ["Workbooks"],
        ["ExcelDataReader"] = ["Workbooks"],
        ["UglyToad"] = ["Features"],
        ["MailKit"] = ["Hosting"],
        ["MimeKit"] = ["Hosting"],
        ["System.CommandLine"] = ["Commands"],
        ["OpenTelemetry"] = ["Hosting"],
        ["Microsoft.EntityFrameworkCore"] = ["Data", "Publishing", "Workbooks", "Hosting", "Commands", "Features"],
        ["Microsoft.AspNetCore.Mvc"] = ["Hosting", "Features"],
    };

    public static TheoryData<string> Folders => [.. Knows.Keys];

    public static TheoryData<string> Places => [.. TypesIn("Features").Select(type => SpaceOf(type).Split('.')).Where(parts => parts.Length > 3).Select(parts => parts[3]).Distinct()];

    private static IEnumerable<IType> TypesIn(string folder) => House.Types.Where(type => IsIn(type, $"{Root}.{folder}"));

    // Type parameters have no namespace.
    private static string SpaceOf(IType type) => type.Namespace?.FullName ?? "";

    private static bool IsIn(IType type, string space) => SpaceOf(type) is var name && (name == space || name.StartsWith(space + ".", StringComparison.Ordinal));

    /// <summary>"Curriculum" for a type of that folder; empty for the root.</summary>
    private static string FolderOf(IType type) => SpaceOf(type).Split('.') is { Length: > 2 } parts ? parts[2] : "";

    private static IEnumerable<string> Knowledge(string folder, Func<IType, bool> isForbidden) =>
        TypesIn(folder).SelectMany(type => type.Dependencies.Where(known => isForbidden(known.Target)).Select(known => $"{type.FullName} knows {known.Target.FullName}")).Distinct();

    [Theory, MemberData(nameof(Folders))]
    public void A_folder_knows_itself_and_the_floors_below(string folder)
    {
        // An emptied folder would turn its rule green.
        Assert.NotEmpty(TypesIn(folder));
        Assert.Empty(Knowledge(folder, known => IsIn(known, Root) && FolderOf(known) is { Length: > 0 } other && other != folder && !Knows[folder].Contains(other)));
    }

    [Fact]
    public void Every_type_lies_in_a_folder_that_has_a_rule() =>
        Assert.Empty(House.Types.Where(type => IsIn(type, Root) && FolderOf(type) is { Length: > 0 } folder && !Knows.ContainsKey(folder)).Select(type => type.FullName));

    [Fact]
    public void Compiled_pages_are_under_the_rules_too() =>
        Assert.Empty(House.Types.Where(type => IsIn(type, "AspNetCoreGeneratedDocument")).Select(type => type.FullName));

    [Theory, MemberData(nameof(Places))]
    public void A_place_knows_no_other_place(string place) =>
        Assert.Empty(place == "Shared" ? Knowledge("Features.Shared", known => IsIn(known, $"{Root}.Features") && !IsIn(known, $"{Root}.Features.Shared"))
            : Knowledge($"Features.{place}", known => SpaceOf(known).Split('.') is [_, _, "Features", var other, ..] && other != place && other != "Shared"));

    [Fact]
    public void A_library_is_known_where_it_belongs_and_nowhere_else()
    {
        foreach (var (library, folders) in Libraries)
        {
            var knowing = Knows.Keys.Where(folder => Knowledge(folder, known => IsIn(known, library)).Any()).ToList();
            // A library that nobody knows makes the rule say nothing.
            Assert.True(knowing.Count > 0, $"Nobody knows {library}.");
            Assert.Empty(knowing.Except(folders).Select(folder => string.Join('\n', Knowledge(folder, known => IsIn(known, library)))));
        }
    }
}
