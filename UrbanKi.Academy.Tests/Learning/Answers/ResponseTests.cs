using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Learning.Answers;

public sealed class ResponseTests
{
    private static readonly Arrangement Turned = Arrangement.Of(3, 2, 1, 0);

    [Fact]
    public void Takes_the_place_shown_for_the_option_behind_it() =>
        Assert.Equal(new Response("3"), Response.Read(SampleQuestions.Single, Turned, ["1"]));

    [Fact]
    public void Takes_one_answer_only_where_one_is_asked_for() =>
        Assert.Equal(new Response("3"), Response.Read(SampleQuestions.Single, Turned, ["nonsense", "1", "2"]));

    [Fact]
    public void Lists_ticks_in_the_order_of_the_source()
    {
        var question = SampleQuestions.Choice("viele", true, [.. Enumerable.Range(0, 12).Select(option => ($"{option}", option == 0))]);
        var arrangement = Arrangement.Of([.. Enumerable.Range(0, 12).Reverse()]);
        Assert.Equal(new Response("2", "9", "11"), Response.Read(question, arrangement, ["1", "10", "3", "3"]));
    }

    [Theory]
    [InlineData("0"), InlineData("5"), InlineData("-1"), InlineData("1.0"), InlineData(" 1"), InlineData("99999999999999999999"), InlineData(""), InlineData(null)]
    public void Drops_what_is_no_place(string? token)
    {
        Assert.Equal(Response.Empty, Response.Read(SampleQuestions.Single, Turned, [token]));
        Assert.Equal(Response.Empty, Response.Read(SampleQuestions.Multiple, Arrangement.Of(3, 2, 1, 0), [token]));
        Assert.Equal(Response.Empty, Response.Read(SampleQuestions.Ordering, Arrangement.Of(2, 1, 0), [token]));
        Assert.Equal(Response.Empty, Response.Read(SampleQuestions.Matching, Arrangement.Of(2, 1, 0), [token]));
    }

    [Fact]
    public void Keeps_for_each_item_the_place_it_was_given() =>
        Assert.Equal(new Response("3", "", "1"), Response.Read(SampleQuestions.Ordering, Arrangement.Of(2, 0, 1), ["1", "3", "4"]));

    [Fact]
    public void Keeps_for_each_left_side_the_right_side_chosen() =>
        Assert.Equal(new Response("2", "", "0"), Response.Read(SampleQuestions.Matching, Arrangement.Of(2, 1, 0), ["1", "", "3"]));

    [Fact]
    public void Lets_the_first_of_equal_right_sides_stand_for_all()
    {
        var question = SampleQuestions.Match("m", ("Hund", "Tier"), ("Eiche", "Pflanze"), ("Katze", "Tier"));
        Assert.Equal(new Response("0", "1", "0"), Response.Read(question, Arrangement.Of(0, 1, 2), ["3", "2", "1"]));
    }

    [Fact]
    public void Cleans_and_cuts_what_was_typed()
    {
        Assert.Equal(new Response("a b c"), Response.Read(SampleQuestions.ShortText, Arrangement.Of(), ["  a\tb\u0000 c\u001b \uD800\uFFFE"]));
        Assert.Equal(300, Response.Read(SampleQuestions.Number, Arrangement.Of(), [new('7', 5000)]).Values[0].Length);
        Assert.Equal(300, Response.Read(SampleQuestions.Gaps, Arrangement.Of(), ["x", new('y', 5000)]).Values[1].Length);
        Assert.Equal(4000, Response.Read(SampleQuestions.Reflection, Arrangement.Of(), [new('z', 50_000)]).Values[0].Length);
    }

    [Fact]
    public void Never_cuts_a_character_in_two() =>
        Assert.Equal(new('x', 299), Response.Read(SampleQuestions.ShortText, Arrangement.Of(), [new string('x', 299) + "🌳"]).Values[0]);

    [Fact]
    public void Keeps_the_lines_of_a_note() =>
        Assert.Equal(new Response("eins\n\nzwei"), Response.Read(SampleQuestions.Reflection, Arrangement.Of(), ["eins\r\n\r\nzwei\r\n"]));

    [Fact]
    public void Is_complete_when_no_field_is_open()
    {
        Assert.True(new Response("1").IsComplete(SampleQuestions.Single));
        Assert.False(Response.Empty.IsComplete(SampleQuestions.Single));
        Assert.True(Response.Empty.IsComplete(SampleQuestions.Multiple));
        Assert.True(new Response("3", "1", "2").IsComplete(SampleQuestions.Ordering));
        Assert.False(new Response("3", "1", "1").IsComplete(SampleQuestions.Ordering));
        Assert.False(new Response("3", "1", "").IsComplete(SampleQuestions.Ordering));
        Assert.True(new Response("0", "0", "1").IsComplete(SampleQuestions.Matching));
        Assert.False(new Response("Daten", " ").IsComplete(SampleQuestions.Gaps));
        Assert.False(new Response(" ").IsComplete(SampleQuestions.Reflection));
    }

    [Fact]
    public void Equals_what_holds_the_same_values()
    {
        Assert.Equal(new Response("1", "2"), new Response("1", "2"));
        Assert.Equal(new Response("1", "2").GetHashCode(), new Response("1", "2").GetHashCode());
        Assert.NotEqual(new Response("1", "2"), new Response("2", "1"));
    }

    [Fact]
    public void Cannot_be_changed_through_what_it_was_made_of()
    {
        var values = new[] { "1" };
        var response = new Response(values);
        values[0] = "2";
        Assert.Equal("1", response.Values[0]);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("null"), InlineData("{}"), InlineData("[1]"), InlineData("[[\"1\"]]"), InlineData("[\"1\""), InlineData("[\"\\ud800\"]")] // half a surrogate pair, escaped
    public void Reads_broken_storage_as_nothing_answered(string? json) => Assert.Equal(Response.Empty, Response.FromJson(json));

    // An attribute could not hold this text.
    [Fact]
    public void Does_not_throw_on_half_a_surrogate_pair() => Assert.Null(Record.Exception(() => Response.FromJson("[\"\ud800\"]")));

    [Fact]
    public void Stores_as_a_plain_list_of_texts()
    {
        Assert.Equal("""["1","2"]""", new Response("1", "2").ToJson());
        Assert.Equal(new Response("", "ä 🌳 \""), Response.FromJson(new Response("", "ä 🌳 \"").ToJson()));
    }
}
