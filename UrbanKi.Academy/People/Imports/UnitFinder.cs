using System.Diagnostics.CodeAnalysis;

namespace UrbanKi.Academy.People.Imports;

/// <summary>Finds the unit that a text means: by key, by a name that only one has, or by a path of keys and names; and plans those that don't exist yet.</summary>
internal sealed class UnitFinder
{
    private readonly Dictionary<Guid, KnownUnit> all;
    private readonly Dictionary<string, List<KnownUnit>> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> keys;
    private readonly string scope;
    private readonly Dictionary<string, (KnownUnit? Unit, ImportCode Problem)> known = new(StringComparer.Ordinal);
    private readonly List<KnownUnit> planned = [];

    /// <param name="scope">Only units whose path begins with it are found; empty for all.</param>
    public UnitFinder(IReadOnlyList<KnownUnit> units, IEnumerable<string> formerKeys, string scope)
    {
        this.scope = scope;
        all = units.ToDictionary(unit => unit.Id);
        keys = units.Select(unit => unit.Key).Concat(formerKeys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in units.Where(unit => unit.Path.StartsWith(scope, StringComparison.Ordinal))) Index(unit);
    }

    /// <summary>Those that were created here, each after the one above it.</summary>
    public IReadOnlyList<KnownUnit> Planned => planned;

    public bool IsInScope(Guid? unitId) => scope.Length == 0 || (unitId is { } id && all.TryGetValue(id, out var unit) && unit.Path.StartsWith(scope, StringComparison.Ordinal));

    /// <summary>"Bauen/Tiefbau"; null for a unit that is no more.</summary>
    public string? NameOf(Guid? unitId)
    {
        var names = new List<string>();
        for (var id = unitId; id is { } there && all.TryGetValue(there, out var unit); id = unit.ParentId) names.Insert(0, unit.Name);
        return names.Count == 0 ? null : string.Join('/', names);
    }

    /// <summary>The unit, or what is wrong: <see cref="ImportCode.UnknownUnit"/> may be cured by <see cref="Create"/>.</summary>
    public (KnownUnit? Unit, ImportCode Problem) Find(string text)
    {
        if (known.TryGetValue(text, out var found)) return found;
        found = Single(Meant([text])) ?? Single(Meant(Parts(text))) ?? (null, ImportCode.UnknownUnit);
        known[text] = found;
        return found;
    }

    /// <summary>Plans the unit that the text names, and those above it that are missing.</summary>
    public (KnownUnit? Unit, ImportCode Problem) Create(string text)
    {
        var parts = Parts(text);
        if (parts.Any(part => part.Length is 0 or > PersonText.LongestUnitName)) return (null, ImportCode.UnusableUnit);
        // The longest beginning that exists already.
        var length = parts.Length - 1;
        KnownUnit? parent = null;
        for (; length > 0; length--)
        {
            var beginning = Meant(parts.AsSpan(0, length));
            if (beginning.Count > 1) return (null, ImportCode.AmbiguousUnit);
            if (beginning.Count == 1)
            {
                parent = beginning[0];
                break;
            }
        }
        // A new unit at the top is not beneath anybody's own.
        if (parent is null && scope.Length > 0) return (null, ImportCode.UnknownUnit);
        foreach (var name in parts[length..])
        {
            var key = UnitKey.For(name, keys.Contains);
            parent = new(Guid.CreateVersion7(), parent?.Id, key, name, $"{parent?.Path}{key}/");
            keys.Add(key);
            all[parent.Id] = parent;
            planned.Add(parent);
            Index(parent);
        }
        // What was not found before may be now.
        known.Clear();
        return (parent, default);
    }

    private void Index(KnownUnit unit)
    {
        Add(unit.Key);
        if (!unit.Key.Equals(unit.Name, StringComparison.OrdinalIgnoreCase)) Add(unit.Name);

        void Add(string word)
        {
            if (!byWord.TryGetValue(word, out var units)) byWord[word] = units = [];
            units.Add(unit);
        }
    }

    private static string[] Parts(string text) => [.. text.Split('/').Select(part => part.Trim())];

    /// <summary>The units that a path ends at. Its beginning may be left out, but where one begins at the top it is meant.</summary>
    private List<KnownUnit> Meant(ReadOnlySpan<string> path)
    {
        if (!byWord.TryGetValue(path[^1], out var ends)) return [];
        var meant = new List<KnownUnit>();
        foreach (var end in ends)
            if (Leads(path[..^1], end, out var top) && top) return [end];
            else if (Leads(path[..^1], end, out _)) meant.Add(end);
        return meant;
    }

    /// <summary>Whether the units above are those that the path names; the last one of them may be the tree's top.</summary>
    private bool Leads(ReadOnlySpan<string> above, KnownUnit unit, out bool atTop)
    {
        var here = unit;
        for (var i = above.Length - 1; i >= 0; i--)
        {
            if (here.ParentId is not { } id || !all.TryGetValue(id, out var parent) || !Is(parent, above[i]))
            {
                atTop = false;
                return false;
            }
            here = parent;
        }
        // One word alone is a name like any other, wherever it stands in the tree.
        atTop = above.Length > 0 && here.ParentId is null;
        return true;
    }

    private static bool Is(KnownUnit unit, string word) => unit.Key.Equals(word, StringComparison.OrdinalIgnoreCase) || unit.Name.Equals(word, StringComparison.OrdinalIgnoreCase);

    [SuppressMessage("Style", "IDE0072", Justification = "Two and more are the same.")]
    private static (KnownUnit? Unit, ImportCode Problem)? Single(List<KnownUnit> meant) => meant.Count switch
    {
        0 => null,
        1 => (meant[0], default),
        _ => (null, ImportCode.AmbiguousUnit),
    };
}
