namespace UrbanKi.Academy.Hosting;

/// <summary>Gathers what is wrong with settings instead of stopping at the first, and knows in the end which of them nobody asked for.</summary>
public sealed class SettingsReading(IConfiguration configuration, string name)
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingException> problems = [];

    /// <summary>The section, which remembers what it is asked for.</summary>
    public IConfiguration Section => new Listening(configuration.GetSection(name), asked);

    /// <summary>Keys that are set and mean nothing: mostly a slip of the pen.</summary>
    public IReadOnlyList<string> Unknown =>
        [.. configuration.GetSection(name).AsEnumerable().Where(one => one.Value is not null && !IsKnown(one.Key)).Select(one => one.Key).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What is read, or nothing where it can't be used; then <see cref="ThrowIfAny"/> says so.</summary>
    public T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SettingException problem)
        {
            problems.Add(problem);
            return default!;
        }
    }

    /// <exception cref="SettingException">Something can't be used.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count > 0) throw new SettingException(problems);
    }

    private bool IsKnown(string key)
    {
        if (asked.Contains(key)) return true;
        for (var end = key.LastIndexOf(':'); end > 0; end = key.LastIndexOf(':', end - 1))
            if (asked.Contains(key[..end] + ":*")) return true;
        return false;
    }

    private sealed class Listening(IConfigurationSection inner, HashSet<string> asked) : IConfigurationSection
    {
        public string Key => inner.Key;
        public string Path => inner.Path;

        public string? Value
        {
            get => this[""];
            set => throw new NotSupportedException();
        }

        public string? this[string key]
        {
            get
            {
                asked.Add(key.Length == 0 ? inner.Path : $"{inner.Path}:{key}");
                return key.Length == 0 ? inner.Value : inner[key];
            }
            set => throw new NotSupportedException();
        }

        public IConfigurationSection GetSection(string key) => new Listening(inner.GetSection(key), asked);

        /// <summary>Whoever takes all of them knows what to do with each.</summary>
        public IEnumerable<IConfigurationSection> GetChildren()
        {
            asked.Add($"{inner.Path}:*");
            return inner.GetChildren();
        }

        public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => inner.GetReloadToken();
    }
}
