namespace UrbanKi.Academy.People.Imports;

/// <summary>How far an import has come. Kept as words.</summary>
public enum ImportState
{
    /// <summary>The file lies here and is being read and compared.</summary>
    Reading,
    /// <summary>What it would do can be looked at, and waits for a yes.</summary>
    Preview,
    /// <summary>Confirmed, and being carried out.</summary>
    Running,
    Done,
    /// <summary>Nothing came of it: somebody said no, nobody said yes in time, or another file took its place.</summary>
    Discarded,
    /// <summary>Stopped half-way by a fault of the program. What was written stays right; the same file can be imported again.</summary>
    Failed,
}
