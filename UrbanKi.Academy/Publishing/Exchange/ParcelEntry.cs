namespace UrbanKi.Academy.Publishing.Exchange;

/// <summary>A file as it lies in a zip or a folder, before anything about it is believed.</summary>
/// <param name="Name">Its path there, with "/" between the parts.</param>
/// <param name="Length">What it claims to be unpacked.</param>
/// <param name="PackedLength">What it takes up; the same as its length where nothing is packed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Open">Its bytes; whoever reads counts them.</param>
internal sealed record ParcelEntry(string Name, long Length, long PackedLength, EntryKind Kind, Func<Stream> Open);

/// <summary>What lies under a name.</summary>
internal enum EntryKind { File, Folder, Locked, Special }
