using UrbanKi.Academy.Learning;
using UrbanKi.Academy.Tests.Curriculum;

namespace UrbanKi.Academy.Tests.Learning.Answers;

public sealed class AnswerTraitsTests
{
    [Theory]
    [InlineData("Was?\n\n- ( ) A\n- (x) B\n- ( ) C", "1", "answered right B")]
    [InlineData("Was?\n\n- ( ) A\n- (x) B\n- ( ) C", "2", "answered C")]
    [InlineData("Was?\n\n- ( ) A\n- (x) B\n- ( ) C", "", "")]
    [InlineData("Was?\n\n- [ ] A\n- [x] B\n- [x] C", "0,1", "answered A B")]
    [InlineData("Was?\n\n- [ ] A\n- [x] B\n- [x] C", "1,2", "answered right B C")]
    [InlineData("Was?\n\n1. A\n2. B\n3. C", "1,3,2", "answered A")]
    [InlineData("Was?\n\n| L | R |\n| - | - |\n| A | x |\n| B | y |", "0,0", "answered A")]
    [InlineData("Was?\n\nEin {{A}} und ein {{B}}.", "falsch,B", "answered B")]
    [InlineData("Was?\n\n= Zwiebelkuchen", "zwiebelkuchen", "answered right")]
    [InlineData("Was?\n\n= 42", "Herr Müller sagt 43", "answered")]
    public void Only_what_was_ticked_and_what_was_right_is_counted(string body, string given, string traits)
    {
        var question = new TinyContent().Ask(body).Question();
        var response = given.Length == 0 ? Response.Empty : new Response(given.Split(','));
        var names = new[] { "answered", "right", "A", "B", "C" };
        Assert.Equal(traits, string.Join(' ', AnswerTraits.Of(question, response).Zip(names).Where(pair => pair.First).Select(pair => pair.Second)));
        // As many for every answer.
        Assert.Equal(AnswerTraits.Of(question, null).Count, AnswerTraits.Of(question, response).Count);
    }

    [Fact]
    public void A_multiple_choice_sent_without_a_tick_is_answered_and_one_never_sent_is_not()
    {
        var question = new TinyContent().Ask("Was?\n\n- [ ] A\n- [ ] B").Question();
        Assert.Equal([true, true, false, false], AnswerTraits.Of(question, Response.Empty));
        Assert.Equal([false, false, false, false], AnswerTraits.Of(question, null));
    }
}
