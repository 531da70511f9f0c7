using System.Globalization;
using Microsoft.Playwright;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Browser;

/// <summary>Answers a question rightly, with the keyboard only, by the labels that a reader sees.</summary>
internal static class RightAnswers
{
    public static async Task AnswerAsync(this IPage page, ILocator form, Question question, Words words)
    {
        switch (question)
        {
            case ChoiceQuestion { IsMultiple: true } choice:
                foreach (var option in choice.Options)
                {
                    var box = form.GetByRole(AriaRole.Checkbox, new() { Name = option.PlainText, Exact = true });
                    if (await box.IsCheckedAsync() == option.IsRight) continue;
                    await page.TabToAsync(box);
                    await page.Keyboard.PressAsync("Space");
                }
                break;
            case ChoiceQuestion choice:
                await page.ChooseRadioAsync(form.GetByRole(AriaRole.Radio, new() { Name = choice.Options.Single(option => option.IsRight).PlainText, Exact = true }));
                break;
            case OrderingQuestion ordering:
                foreach (var (index, item) in ordering.Items.Index())
                    await page.ChooseAsync(form.GetByLabel($"{words["Question_PlaceOf"]} {item.PlainText}", new() { Exact = true }), (index + 1).ToString(CultureInfo.InvariantCulture));
                break;
            case MatchingQuestion matching:
                foreach (var pair in matching.Pairs)
                    await page.ChooseAsync(form.GetByLabel($"{matching.LeftTitle}: {pair.LeftText}, {matching.RightTitle}", new() { Exact = true }), pair.RightText);
                break;
            case GapsQuestion gaps:
                var count = gaps.Gaps.Count();
                foreach (var (index, gap) in gaps.Gaps.Index())
                    await page.WriteAsync(form.GetByLabel(words["Question_Gap", index + 1, count], new() { Exact = true }), gap.Accepted[0]);
                break;
            case NumberQuestion number:
                await page.WriteAsync(form.GetByLabel(words["Question_YourAnswer"]), number.From.ToString(words.Language == "en" ? CultureInfo.GetCultureInfo("en-GB") : CultureInfo.GetCultureInfo("de-DE")));
                break;
            case ShortTextQuestion text:
                await page.WriteAsync(form.GetByLabel(words["Question_YourAnswer"]), text.Accepted[0]);
                break;
            case ReflectionQuestion:
                await page.WriteAsync(form.GetByLabel(words["Question_YourNote"]), "Ich frage bei jedem Ergebnis, woher es kommt.");
                break;
            default:
                throw new NotSupportedException($"No way to answer a {question.GetType().Name} is known here.");
        }
    }

    /// <summary>Tabs to a field and replaces what is in it.</summary>
    public static async Task WriteAsync(this IPage page, ILocator field, string text)
    {
        await page.TabToAsync(field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }
}
