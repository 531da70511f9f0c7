namespace UrbanKi.Academy.Features.Privacy;

/// <summary>A promise to those who learn, and the automatic tests that hold it. That each named test exists is a test itself.</summary>
/// <param name="Promise">A key of the texts.</param>
/// <param name="Tests">Class and sentence, as the test run prints them.</param>
public sealed record ProvenBy(string Promise, IReadOnlyList<string> Tests)
{
    public static readonly IReadOnlyList<ProvenBy> All =
    [
        new("Answers",
        [
            "CompletionReportTests.What_hr_asks_the_database_never_reaches_attempts_answers_or_notes",
            "CompletionReportTests.A_town_sees_its_own_people_and_what_they_completed_but_not_how",
        ]),
        new("TwoPeople",
        [
            "ReportPrivacyTests.Where_nothing_is_shown_by_person_no_report_page_or_file_shows_anybody",
            "ReportPrivacyTests.What_came_about_while_nothing_was_shown_by_person_stays_hidden_and_what_came_before_and_after_does_not",
            "PrivacyHistoryTests.Whatever_is_tried_nothing_opens_without_two_people_and_notice_and_no_past_day_changes",
            "PrivacyHistoryTests.A_smaller_group_is_looser_too_and_needs_the_same",
            "PrivacyRowsTests.What_was_decided_looked_at_or_deleted_is_not_written_anew",
        ]),
        new("Groups",
        [
            "GroupAttackTests.Whatever_hr_asks_for_and_compares_tells_nothing_of_anybody",
            "GroupAttackTests.The_same_attack_finds_people_where_every_unit_is_counted_exactly",
            "GroupKeepingTests.Nobody_who_leaves_or_is_deleted_moves_a_figure",
        ]),
        new("Towns",
        [
            "OrganisationFilterTests.One_town_sees_its_own_rows_of_every_kind_and_none_of_another",
        ]),
    ];

    /// <summary>"A town sees its own people": the test's name as a sentence.</summary>
    public static string Sentence(string test) => test[(test.IndexOf('.') + 1)..].Replace('_', ' ');
}
