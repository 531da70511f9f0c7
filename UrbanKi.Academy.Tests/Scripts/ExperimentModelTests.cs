using System.Diagnostics;

namespace UrbanKi.Academy.Tests.Scripts;

/// <summary>What the experiments compute, tested where it is written: in JavaScript, with Node's own test runner. The build needs Node anyway.</summary>
public sealed class ExperimentModelTests
{
    [Fact]
    public async Task The_models_compute_what_they_show()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json"))) folder = folder.Parent!;
        var tests = Path.Combine(folder.FullName, "UrbanKi.Academy.Tests", "Scripts", "experiment-models.test.mjs");
        // The flag lets older versions of Node see that our files are modules.
        var start = new ProcessStartInfo("node", ["--no-warnings", "--experimental-detect-module", "--test", tests]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await output + await errors);
    }
}
