namespace UrbanKi.Academy.Features.Shared.Questions;

/// <summary>An option of a choice; Token is what the form sends for it.</summary>
public sealed record SheetOption(string Token, string Html, bool IsTicked, bool IsRight, string? FeedbackHtml);

/// <summary>An item of an ordering; places count from 1, Given is "" where none was chosen.</summary>
public sealed record SheetItem(string Html, string Given, int RightPlace, bool IsRight);

/// <summary>A left side of a matching; ChosenToken and ChosenText are "" where nothing was chosen.</summary>
public sealed record SheetPair(string LeftHtml, string ChosenToken, string ChosenText, string RightText, bool IsRight);

/// <summary>A right side that may be chosen; Token is what the form sends for it.</summary>
public sealed record SheetRightSide(string Token, string Text);

/// <summary>A stretch of a text with gaps: words (Gap is null) or a gap.</summary>
public sealed record SheetStretch(string Html, SheetGap? Gap);

/// <summary>A gap; Number counts from 1.</summary>
public sealed record SheetGap(int Number, string Given, string RightText, bool IsRight);
