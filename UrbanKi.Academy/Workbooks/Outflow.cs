using System.Buffers;

namespace UrbanKi.Academy.Workbooks;

/// <summary>
/// Collects what ZipArchive and XmlWriter write synchronously, and passes it on asynchronously: the server's
/// response allows nothing else, and a slow reader must not hold a thread. Never seeks.
/// </summary>
internal sealed class Outflow(Stream output) : Stream
{
    private const int Enough = 64 * 1024;
    private readonly ArrayBufferWriter<byte> _pending = new(2 * Enough);

    public bool HasEnough => _pending.WrittenCount >= Enough;

    public async ValueTask PassOnAsync(CancellationToken cancellation)
    {
        await output.WriteAsync(_pending.WrittenMemory, cancellation);
        _pending.ResetWrittenCount();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _pending.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _pending.Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Writers flush when they close a part; passing on is decided between rows.
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
