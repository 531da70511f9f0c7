using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace UrbanKi.Academy.Workbooks;

/// <summary>The file being written, front to back. It is a workbook only after <see cref="FinishAsync"/>.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Disposing the archive writes its directory. Whoever gives up on the way leaves the file without it, so that a part can't be mistaken for the whole.")]
internal sealed class WorkbookPackage
{
    private readonly Outflow _outflow;
    private readonly ZipArchive _archive;
    private readonly DateTimeOffset _madeAt;
    private readonly CancellationToken _cancellation;
    private readonly RowsHash _hash = new();

    public WorkbookPackage(Stream output, DateTime madeAt, CancellationToken cancellation)
    {
        _outflow = new(output);
        _archive = new(_outflow, ZipArchiveMode.Create, leaveOpen: true);
        // The years the archive format knows; the parts carry the report's time, so that the same report is the same file.
        _madeAt = new(madeAt.Year is >= 1980 and <= 2107 ? DateTime.SpecifyKind(madeAt, DateTimeKind.Unspecified) : new(1980, 1, 1), TimeSpan.Zero);
        _cancellation = cancellation;
    }

    public void Add(string path, ReadOnlySpan<byte> content)
    {
        using var part = Open(path);
        part.Write(content);
    }

    /// <summary>SHA-256 of the tables' rows written so far, in lower-case hex.</summary>
    public string RowsHash => _hash.Current();

    /// <summary>Writes a sheet with its rows, then its table. Returns the number of rows.</summary>
    public async Task<long> FillAsync<T>(SheetSkeleton sheet, IAsyncEnumerable<T> rows, Action<RowWriter, T> write)
    {
        var count = 0L;
        if (sheet.Table is { } named) _hash.StartSheet(named.Name);
        await using (var part = Open(sheet.Path))
        {
            part.Write(sheet.Head);
            using (var cells = new RowWriter(part, sheet.Styles, sheet.Table is null ? null : _hash))
            {
                await foreach (var row in rows.WithCancellation(_cancellation))
                {
                    if (count == CompletionWorkbook.MaximumRows) throw new TooManyRowsException(sheet.Name);
                    cells.StartRow();
                    write(cells, row);
                    cells.EndRow();
                    count++;
                    if (_outflow.HasEnough) await _outflow.PassOnAsync(_cancellation);
                }
                if (count == 0)
                {
                    cells.StartRow();
                    cells.EndRow();
                }
            }
            part.Write(sheet.Tail);
        }
        if (sheet.Table is { } table) Add(table.Path, table.WithRows(count));
        return count;
    }

    public async Task FinishAsync()
    {
        _hash.Dispose();
        _archive.Dispose();
        await _outflow.PassOnAsync(_cancellation);
    }

    private Stream Open(string path)
    {
        // Names and dates repeat: the fastest level already makes them a tenth of their size.
        var entry = _archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = _madeAt;
        return entry.Open();
    }
}
