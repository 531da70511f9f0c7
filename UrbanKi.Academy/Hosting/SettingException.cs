namespace UrbanKi.Academy.Hosting;

/// <summary>Settings that can't be used: a line for each, which names the key and the remedy.</summary>
public sealed class SettingException : Exception
{
    public SettingException(string key, string problem) : base($"Setting {key}: {problem}.")
    {
    }

    /// <summary>All of them at once, so that nobody has to start again and again.</summary>
    public SettingException(IEnumerable<SettingException> all) : base(string.Join(Environment.NewLine, all.Select(one => one.Message)))
    {
    }
}
