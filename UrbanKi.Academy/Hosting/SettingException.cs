namespace UrbanKi.Academy.Hosting;

/// <summary>A setting that can't be used: one sentence that names the key and the remedy.</summary>
public sealed class SettingException(string key, string problem) : Exception($"Setting {key}: {problem}.");
