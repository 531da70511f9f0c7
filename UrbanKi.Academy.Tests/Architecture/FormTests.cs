using System.Text.RegularExpressions;

namespace UrbanKi.Academy.Tests.Architecture;

/// <summary>A form without its token is refused when a browser sends it, however well it works for a test that brings a token along.</summary>
public sealed partial class FormTests
{
    /// <summary>Whether reached by a test or not. Pages add the token to forms without an action themselves; components never do.</summary>
    [Theory]
    [InlineData(".cshtml", 8, @"asp-antiforgery=""true""|@Html\.AntiForgeryToken\(\)|^(?!.*\saction="")")]
    [InlineData(".razor", 40, "<AntiforgeryToken />")]
    public void Every_form_that_is_posted_carries_its_token(string ending, int atLeast, string token)
    {
        var forms = Source.Files(ending).SelectMany(file => Form().Matches(file.Text).Select(form => (file.Path, Text: form.Value)).Where(form => form.Text.Contains("method=\"post\"", StringComparison.Ordinal))).ToList();
        Assert.True(forms.Count >= atLeast, $"Only {forms.Count} forms.");
        Assert.Empty(forms.Where(form => !Regex.IsMatch(form.Text, token, RegexOptions.Singleline)).Select(form => $"{form.Path}: {form.Text.Split('\n')[0]}"));
    }

    [GeneratedRegex("<form\\s.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
