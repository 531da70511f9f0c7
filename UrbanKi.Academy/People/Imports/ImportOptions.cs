namespace UrbanKi.Academy.People.Imports;

/// <summary>What the importing person chose.</summary>
/// <param name="IsComplete">The file names everybody: whoever is not in it has left.</param>
/// <param name="CreatesUnits">Units that are named in the file and don't exist yet are created.</param>
public sealed record ImportOptions(bool IsComplete = false, bool CreatesUnits = false);
