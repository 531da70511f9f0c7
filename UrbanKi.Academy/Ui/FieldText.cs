namespace UrbanKi.Academy.Ui;

/// <summary>Ties a field to the words about it.</summary>
internal static class FieldText
{
    /// <summary>For aria-describedby: the ids of the hint and the message, where there are any.</summary>
    public static string? DescribedBy(string id, string? hint, string? error)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : $"{id}-hinweis", error is null ? null : $"{id}-fehler" }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }
}
