namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>Reads XML from another stream as long as its allowance lasts, and as long as elements come: what never ends would have to be kept in memory.</summary>
internal sealed class MeasuredStream(Stream inner, Allowance allowance, CancellationToken cancellation) : Stream
{
    private const int LongestStretch = 1024 * 1024;

    private int sinceElement;

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        allowance.Take(read);
        sinceElement = buffer[..read].LastIndexOf((byte)'<') is var last and >= 0 ? read - last : sinceElement + read;
        return sinceElement > LongestStretch ? throw new TooMuchException() : read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    public override void Flush() { }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
