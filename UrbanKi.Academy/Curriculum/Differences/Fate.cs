namespace UrbanKi.Academy.Curriculum;

/// <summary>What became of something from one version to the next.</summary>
public enum Fate { Same, Removed, Added, Changed }
