using System.Diagnostics;
using System.Text.Json;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Scripts;

/// <summary>The list of what others have written that the program is made of.</summary>
public sealed class SbomTests
{
    [Fact]
    public async Task It_names_what_the_project_asks_for_and_what_that_brings_along()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "sbom.json");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(ProgramFolder.ContentRoot, "..", ".ci", "sbom.mjs"), file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await output + await errors);

        using var sbom = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(("CycloneDX", "1.6"), (sbom.RootElement.GetProperty("bomFormat").GetString(), sbom.RootElement.GetProperty("specVersion").GetString()));
        var components = sbom.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("purl").GetString()!).ToList();
        Assert.Equal(components.Count, components.Distinct().Count());
        foreach (var asked in new[] { "pkg:nuget/Markdig@", "pkg:nuget/Microsoft.AspNetCore.Authentication.OpenIdConnect@", "pkg:npm/%40kern-ux/native@" })
            Assert.Contains(components, purl => purl.StartsWith(asked, StringComparison.Ordinal));
        Assert.Contains(components, purl => purl.StartsWith("pkg:nuget/Microsoft.IdentityModel.Tokens@", StringComparison.Ordinal));
    }
}
