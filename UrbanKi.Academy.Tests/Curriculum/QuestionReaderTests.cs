using UrbanKi.Academy.Curriculum;

namespace UrbanKi.Academy.Tests.Curriculum;

public class QuestionReaderTests
{
    private static T Read<T>(string body) where T : Question => Assert.IsType<T>(new TinyContent().Ask(body).Question());

    [Fact]
    public void Round_boxes_are_a_single_choice()
    {
        var question = Read<ChoiceQuestion>("Was *ist* das?\n\n- ( ) Falsch\n  > Nein, *nie*.\n- (x) Ganz **richtig**\n\n> Darum.");
        Assert.False(question.IsMultiple);
        Assert.Equal([new("Falsch", "Falsch", false, "Nein, <em>nie</em>."), new("Ganz <strong>richtig</strong>", "Ganz richtig", true, null)], question.Options);
        Assert.Equal("<p>Was <em>ist</em> das?</p>\n", question.TextHtml);
        Assert.Equal("Was ist das?", question.PlainText);
        Assert.Equal("<p>Darum.</p>\n", question.ExplanationHtml);
    }

    [Fact]
    public void Square_boxes_are_a_multiple_choice()
    {
        var question = Read<ChoiceQuestion>("Was?\n\n- [x] Dies\n  > Ja.\n- [ ] Das\n- [X] Jenes");
        Assert.True(question.IsMultiple);
        Assert.Equal([true, false, true], question.Options.Select(option => option.IsRight));
        Assert.Equal(["Dies", "Das", "Jenes"], question.Options.Select(option => option.Html));
    }

    [Fact]
    public void A_multiple_choice_may_have_no_right_option() =>
        Assert.DoesNotContain(Read<ChoiceQuestion>("Was?\n\n- [ ] Dies\n- [ ] Das").Options, option => option.IsRight);

    [Fact]
    public void An_option_may_hold_several_paragraphs() =>
        Assert.Equal("<p>Eins</p>\n<p>Zwei</p>\n", Read<ChoiceQuestion>("Was?\n\n- (x) Eins\n\n  Zwei\n\n- ( ) Drei").Options[0].Html);

    [Fact]
    public void A_numbered_list_is_to_be_put_in_order() =>
        Assert.Equal([new("Erst <em>dies</em>", "Erst dies"), new("dann das", "dann das")], Read<OrderingQuestion>("Wie?\n\n1. Erst *dies*\n2. dann das").Items);

    [Fact]
    public void A_table_of_two_columns_is_to_be_matched()
    {
        var question = Read<MatchingQuestion>("Was passt?\n\n| Tier | Laut |\n| --- | --- |\n| **Hund** | bellt |\n| Katze | miaut |");
        Assert.Equal(("Tier", "Laut"), (question.LeftTitle, question.RightTitle));
        Assert.Equal([new("<strong>Hund</strong>", "Hund", "bellt"), new("Katze", "Katze", "miaut")], question.Pairs);
    }

    [Fact]
    public void Lines_with_an_equals_sign_are_accepted_texts() =>
        Assert.Equal(["Köln", "Colonia & Co"], Read<ShortTextQuestion>("Welche Stadt?\n\n= Köln\n= Colonia & Co").Accepted);

    [Theory]
    [InlineData("42", 42, 42)]
    [InlineData("42 ± 2", 40, 44)]
    [InlineData("42 +/- 2", 40, 44)]
    [InlineData("40..44", 40, 44)]
    [InlineData("-5..-2", -5, -2)]
    [InlineData("−3", -3, -3)]
    [InlineData("2,5", 2.5, 2.5)]
    [InlineData("2.5 ± 0,5", 2, 3)]
    [InlineData("20 000", 20000, 20000)]
    [InlineData("1 000 000", 1000000, 1000000)]
    public void One_line_that_is_a_number_is_a_number(string written, double from, double to)
    {
        var question = Read<NumberQuestion>($"Wie viele?\n\n= {written}");
        Assert.Equal(((decimal)from, (decimal)to, written), (question.From, question.To, question.Written));
    }

    [Theory]
    [InlineData("42 Euro")]
    [InlineData("1..2..3")]
    [InlineData("42 ± ")]
    [InlineData("--4")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_a_text(string written) => Assert.Equal([written.Trim()], Read<ShortTextQuestion>($"Was?\n\n= {written}").Accepted);

    [Fact]
    public void Two_numbers_are_two_accepted_texts() => Assert.Equal(["4", "5"], Read<ShortTextQuestion>("Was?\n\n= 4\n= 5").Accepted);

    [Fact]
    public void A_number_with_three_zeros_behind_a_point_is_doubtful()
    {
        Assert.True(NumberRange.LooksLikeThousands("1.000"));
        Assert.False(NumberRange.LooksLikeThousands("0,125"));
        Assert.False(NumberRange.LooksLikeThousands("2,125"));
        Assert.False(NumberRange.LooksLikeThousands("1000"));
    }

    [Fact]
    public void Gaps_stand_between_texts_that_keep_their_markup()
    {
        var question = Read<GapsQuestion>("Ergänzen Sie.\n\nEin *großer* {{Hund|Köter_x}} <b> bellt {{laut}}.");
        Assert.Equal("Ergänzen Sie.", question.PlainText);
        Assert.Collection(question.Parts,
            part => Assert.Equal("Ein <em>großer</em> ", Assert.IsType<GapText>(part).Html),
            part => Assert.Equal(["Hund", "Köter_x"], Assert.IsType<Gap>(part).Accepted),
            part => Assert.Equal(" &lt;b&gt; bellt ", Assert.IsType<GapText>(part).Html),
            part => Assert.Equal(["laut"], Assert.IsType<Gap>(part).Accepted),
            part => Assert.Equal(".", Assert.IsType<GapText>(part).Html));
    }

    [Fact]
    public void Gaps_alone_are_text_enough() => Assert.Equal("Der … bellt.", Read<GapsQuestion>("Der {{Hund}} bellt.").PlainText);

    [Fact]
    public void Nothing_behind_the_text_makes_a_reflection()
    {
        var question = Read<ReflectionQuestion>("Was nehmen Sie mit?\n\n> Es gibt viele Antworten.");
        Assert.False(question.IsScored);
        Assert.Equal("<p>Es gibt viele Antworten.</p>\n", question.ExplanationHtml);
    }

    [Fact]
    public void The_last_block_before_the_explanation_decides() =>
        Assert.Contains("<ul>", Read<NumberQuestion>("Gegeben:\n\n- ein Hund\n- ein Beutel\n\nWie viele?\n\n= 2\n\n> Zwei.").TextHtml, StringComparison.Ordinal);

    [Theory]
    [InlineData("- (x) Dies\n- ( ) Das")]
    [InlineData("= 42")]
    [InlineData("")]
    public void A_tip_before_the_answers_is_a_hint(string answers)
    {
        var question = new TinyContent().Ask($"Was?\n\n> [!TIP]\n> Denken Sie nach.\n\n{answers}").Question();
        Assert.Equal("<p>Denken Sie nach.</p>\n", question.HintHtml);
        Assert.Equal("<p>Was?</p>\n", question.TextHtml);
    }

    [Theory]
    [InlineData("frage {points=2}", 2)]
    [InlineData("frage points=3", 3)]
    [InlineData("frage", 1)]
    public void Points_stand_behind_the_id(string opening, int points) =>
        Assert.Equal(points, new TinyContent().Teach($"::: question {opening}\nWas?\n\n= 42\n:::").Question().Points);
}
