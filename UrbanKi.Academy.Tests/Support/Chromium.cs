using System.Diagnostics;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The browser of the machine: Chromium, Chrome or Edge; where there is none, it is installed.</summary>
internal static class Chromium
{
    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    /// <summary>As root Chromium starts without its sandbox only.</summary>
    public static IReadOnlyList<string> Arguments => IsRoot ? ["--no-sandbox", .. Quiet] : Quiet;

    private static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    /// <summary>Where the browser is; null means that Playwright's own is installed.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } wanted)
            return File.Exists(wanted) ? wanted : throw new InvalidOperationException($"CHROMIUM_PATH names {wanted}, but there is no such file: correct it, or leave it out.");
        if (Installed() is { } found) return found;
        if (IsRoot && File.Exists("/usr/bin/apt-get")
            && Run("apt-get", "update", "-qq", "-o", "DPkg::Lock::Timeout=300")
            && Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "chromium", "fonts-liberation")
            && Installed() is { } fresh) return fresh;
        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException("No browser was found and none could be installed: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the program, and run the tests again.");
    }

    private static string? Installed() => UsualPlaces.FirstOrDefault(File.Exists);

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
