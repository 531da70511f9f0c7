namespace UrbanKi.Academy.Curriculum.Foreign;

/// <summary>Puts paragraphs, lists and tables together while HTML goes by; whatever is closed wrongly, or not at all, ends up somewhere sensible.</summary>
internal sealed class HtmlBlocks
{
    private const int MostParts = 4000;
    private const int MostColumns = 12;

    private readonly List<RichBlock> _root = [];
    private readonly Stack<OpenList> _lists = new();
    private readonly List<Run> _runs = [];
    private List<List<List<Run>>>? _rows;
    private List<Run>? _cell;
    private int _tooDeep;
    private int _parts;

    /// <summary>Whether something could not be kept as it looked.</summary>
    public bool HasLostLayout { get; set; }

    /// <summary>Whether there is more than any question needs.</summary>
    public bool IsFull => _parts > MostParts;

    public void Add(Run run)
    {
        _parts++;
        if (_cell is not null)
            _cell.Add(run.IsBreak ? new(" ") : run);
        else
            _runs.Add(run);
    }

    public void AddBlock(RichBlock block)
    {
        if (_cell is not null)
        {
            foreach (var run in new RichText([block]).Flat())
                Add(run);
            return;
        }
        EndParagraph();
        Target.Add(block);
    }

    public void EndParagraph()
    {
        if (_cell is not null)
        {
            _cell.Add(new(" "));
            return;
        }
        foreach (var paragraph in Paragraphs())
            Target.Add(paragraph);
        _runs.Clear();
    }

    public void BeginList(bool isOrdered, int deepest)
    {
        EndParagraph();
        if (_cell is not null || _lists.Count >= deepest)
        {
            HasLostLayout = true;
            _tooDeep++;
            return;
        }
        _lists.Push(new(isOrdered));
    }

    public void BeginItem()
    {
        EndParagraph();
        if (_cell is not null || (_lists.Count == 0 && _tooDeep > 0))
            return;
        if (_lists.Count == 0)
            _lists.Push(new(false));
        _parts++;
        _lists.Peek().Items.Add([]);
    }

    public void EndItem() => EndParagraph();

    public void EndList()
    {
        EndParagraph();
        if (_tooDeep > 0)
            _tooDeep--;
        else if (_cell is null && _lists.TryPop(out var list))
            Close(list);
    }

    public void BeginTable()
    {
        EndParagraph();
        _rows ??= [];
    }

    public void BeginRow()
    {
        EndCell();
        _rows?.Add([]);
    }

    public void BeginCell()
    {
        EndCell();
        if (_rows is null)
            return;
        _parts++;
        if (_rows.Count == 0)
            _rows.Add([]);
        _cell = [];
        _rows[^1].Add(_cell);
    }

    public void EndCell() => _cell = null;

    public void EndTable()
    {
        EndCell();
        if (_rows is null)
            return;
        var rows = _rows.Where(row => row.Count > 0).ToList();
        _rows = null;
        EndParagraph();
        var columns = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        if (columns is >= 2 and <= MostColumns && _lists.Count == 0)
            _root.Add(new RichTable([.. rows.Select(row => (IReadOnlyList<IReadOnlyList<Run>>)[.. row, .. Enumerable.Repeat<IReadOnlyList<Run>>([], columns - row.Count)])]));
        else
            foreach (var row in rows)
            {
                _runs.AddRange(row.SelectMany((cell, index) => index == 0 ? cell : [new Run(" – "), .. cell]));
                EndParagraph();
            }
    }

    public RichText Finish()
    {
        EndTable();
        EndParagraph();
        while (_lists.TryPop(out var list))
            Close(list);
        return new(_root);
    }

    /// <summary>Where the next block goes: into the innermost list's last item, or beside everything.</summary>
    private List<RichBlock> Target
    {
        get
        {
            if (_lists.Count == 0)
                return _root;
            var items = _lists.Peek().Items;
            if (items.Count == 0)
                items.Add([]);
            return items[^1];
        }
    }

    private void Close(OpenList list)
    {
        var items = list.Items.Where(item => item.Count > 0).Select(item => (IReadOnlyList<RichBlock>)item).ToList();
        if (items.Count > 0)
            Target.Add(new RichList(list.IsOrdered, items));
    }

    /// <summary>Two line breaks in a row end a paragraph.</summary>
    private IEnumerable<RichParagraph> Paragraphs()
    {
        var current = new List<Run>();
        var line = new List<Run>();
        foreach (var run in _runs.Append(Run.Break))
        {
            if (!run.IsBreak)
            {
                line.Add(run);
                continue;
            }
            if (line.Any(part => part.IsPicture || !string.IsNullOrWhiteSpace(part.Text)))
                current.AddRange(current.Count == 0 ? line : [Run.Break, .. line]);
            else if (current.Count > 0)
            {
                yield return new([.. current]);
                current.Clear();
            }
            line.Clear();
        }
        if (current.Count > 0)
            yield return new([.. current]);
    }

    private sealed record OpenList(bool IsOrdered)
    {
        public List<List<RichBlock>> Items { get; } = [];
    }
}
