namespace UrbanKi.Academy.Hosting;

/// <summary>In bytes, of the disk under a folder.</summary>
public sealed record DiskSpace(long Free, long Total)
{
    private const long Little = 1L << 30;

    /// <summary>A backup's copy or a large report may not fit any more.</summary>
    public bool IsShort => Free < Little;

    public static DiskSpace Of(string folder)
    {
        var drive = new DriveInfo(folder);
        return new(drive.AvailableFreeSpace, drive.TotalSize);
    }
}
