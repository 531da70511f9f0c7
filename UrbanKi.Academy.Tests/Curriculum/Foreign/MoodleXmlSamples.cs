namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

/// <summary>Questions as Moodle exports them, each without the quiz around it.</summary>
internal static class MoodleXmlSamples
{
    /// <summary>The smallest PNG there is.</summary>
    public const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static string Quiz(string questions) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n{questions}\n</quiz>";

    public static readonly ForeignSample[] All =
    [
        new("single choice", """
            <question type="multichoice">
              <name><text>Prüfen</text></name>
              <questiontext format="html"><text><![CDATA[<p>Warum <b>prüfen</b>?&nbsp;</p>]]></text></questiontext>
              <generalfeedback format="html"><text><![CDATA[<p>Darum.</p>]]></text></generalfeedback>
              <defaultgrade>2.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><idnumber></idnumber>
              <single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
              <correctfeedback format="html"><text>Die Antwort ist richtig.</text></correctfeedback>
              <answer fraction="0" format="html"><text><![CDATA[<p>Weil es <i>langsam</i> ist</p>]]></text><feedback format="html"><text>Nein.</text></feedback></answer>
              <answer fraction="100" format="html"><text>Weil es irrt</text><feedback format="html"><text></text></feedback></answer>
              <hint format="html"><text>Denken Sie nach.</text></hint>
              <hint format="html"><text>Noch einmal.</text></hint>
              <tags><tag><text>KI</text></tag></tags>
            </question>
            """, """
            ::: question pruefen {points=2}
            Warum **prüfen**?

            > [!TIP]
            > Denken Sie nach.
            >
            > Noch einmal.

            - ( ) Weil es *langsam* ist
              > Nein.
            - (x) Weil es irrt

            > Darum.
            :::
            """),
        new("multiple choice", """
            <question type="multichoice"><name><text>Farben</text></name><questiontext format="plain_text"><text>Welche?</text></questiontext><idnumber>farben-1</idnumber>
            <single>false</single><incorrectfeedback format="html"><text>Sehen Sie noch einmal hin.</text></incorrectfeedback>
            <answer fraction="50"><text>rot</text></answer><answer fraction="50"><text>blau</text></answer><answer fraction="-100"><text>laut</text></answer></question>
            """, """
            ::: question farben-1
            Welche?

            - [x] rot
            - [x] blau
            - [ ] laut
            :::
            """, "AC844"),
        new("true or false", """
            <question type="truefalse"><name><text>Osten</text></name><questiontext format="html"><text>Die Sonne geht im Osten auf.</text></questiontext>
            <answer fraction="100" format="moodle_auto_format"><text>true</text><feedback><text>Ja.</text></feedback></answer><answer fraction="0"><text>false</text></answer></question>
            """, """
            ::: question osten
            Die Sonne geht im Osten auf.

            - (x) Richtig
              > Ja.
            - ( ) Falsch
            :::
            """),
        new("true or false the other way round", """
            <question type="truefalse"><name><text>Westen</text></name><questiontext><text>Sie geht im Westen auf.</text></questiontext>
            <answer fraction="100"><text>false</text></answer><answer fraction="0"><text>true</text><feedback><text>Nein.</text></feedback></answer></question>
            """, """
            ::: question westen
            Sie geht im Westen auf.

            - ( ) Richtig
              > Nein.
            - (x) Falsch
            :::
            """),
        new("short answer", """
            <question type="shortanswer"><name><text>Tier</text></name><questiontext format="markdown"><text>Welches *Tier*?</text></questiontext><usecase>1</usecase>
            <answer fraction="100"><text>Frosch</text><feedback><text>Quak.</text></feedback></answer><answer fraction="80"><text>Kröte</text></answer><answer fraction="0"><text>*</text><feedback><text>Nein.</text></feedback></answer></question>
            """, """
            ::: question tier
            Welches *Tier*?

            = Frosch
            :::
            """, "AC841", "AC843", "AC854", "AC873"),
        new("number with a tolerance and a unit", """
            <question type="numerical"><name><text>Pi</text></name><questiontext format="html"><text>Pi?</text></questiontext>
            <answer fraction="100"><text>3.14</text><tolerance>0.01</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units></question>
            """, """
            ::: question pi
            Pi?

            = 3,14 ± 0,01
            :::
            """, "AC855"),
        new("pairs", """
            <question type="matching"><name><text>Laute</text></name><questiontext format="html"><text>Wer macht was?</text></questiontext>
            <subquestion format="html"><text><![CDATA[<b>Hund</b> | Katze]]></text><answer><text>bellt</text></answer></subquestion>
            <subquestion format="html"><text>Hahn</text><answer><text>kräht</text></answer></subquestion>
            <subquestion format="html"><text></text><answer><text>wiehert</text></answer></subquestion></question>
            """, """
            ::: question laute
            Wer macht was?

            | Was | Passt zu |
            | --- | --- |
            | **Hund** \| Katze | bellt |
            | Hahn | kräht |
            :::
            """, "AC848"),
        new("essay", """
            <question type="essay"><name><text>Sorgen</text></name><questiontext format="html"><text>Was sorgt Sie?</text></questiontext>
            <generalfeedback format="html"><text>Vielen geht es so.</text></generalfeedback><defaultgrade>5</defaultgrade><graderinfo format="html"><text>Milde sein.</text></graderinfo></question>
            """, """
            ::: question sorgen
            Was sorgt Sie?

            > Vielen geht es so.
            :::
            """, "AC871", "AC876"),
        new("essay that ends in a list", """
            <question type="essay"><name><text>Liste</text></name><questiontext format="html"><text><![CDATA[<p>Was davon?</p><ol><li>Dies</li><li>Das</li></ol>]]></text></questiontext></question>
            """, """
            ::: question liste
            Was davon?

            1\. Dies\
            2\. Das
            :::
            """, "AC871"),
        new("description", """
            <question type="description"><name><text>Vorrede</text></name><questiontext format="html"><text><![CDATA[<p>Es folgt ein Quiz.</p>]]></text></questiontext></question>
            """, "Es folgt ein Quiz.", "AC872"),
        new("order", """
            <question type="ordering"><name><text>Schritte</text></name><questiontext format="html"><text>In welcher Reihenfolge?</text></questiontext>
            <answer fraction="1.0"><text>erst dies</text></answer><answer fraction="2.0"><text>dann das</text></answer></question>
            """, """
            ::: question schritte
            In welcher Reihenfolge?

            1. erst dies
            2. dann das
            :::
            """),
        new("cloze", """
            <question type="cloze"><name><text>Lücken</text></name><questiontext format="html"><text><![CDATA[<p>Ergänzen Sie.</p><p>Paris liegt in {1:SHORTANSWER:=Frankreich#ja~%50%Europa} an der {1:SA:=Seine~Loire}, 2 + 2 = {2:NUMERICAL:=4:0.1~%0%*}.</p>]]></text></questiontext></question>
            """, """
            ::: question luecken
            Ergänzen Sie.

            Paris liegt in {{Frankreich}} an der {{Seine}}, 2 + 2 = {{4}}.
            :::
            """, "AC841", "AC843", "AC860"),
        new("cloze with words to choose from", """
            <question type="cloze"><name><text>Wahl</text></name><questiontext format="html"><text>Der Himmel ist {1:MULTICHOICE_V:=blau~grün~%0%rot}.</text></questiontext></question>
            """, """
            ::: question wahl
            Zur Wahl: blau · grün · rot

            Der Himmel ist {{blau}}.
            :::
            """, "AC847"),
        new("words to put into a text", """
            <question type="ddwtos"><name><text>Worte</text></name><questiontext format="html"><text><![CDATA[<p>Der [[1]] jagt die [[2]].</p>]]></text></questiontext>
            <dragbox><text>Hund</text><group>1</group></dragbox><dragbox><text>Katze</text><group>1</group></dragbox><dragbox><text>Maus</text><group>1</group></dragbox></question>
            """, """
            ::: question worte
            Zur Wahl: Hund · Katze · Maus

            Der {{Hund}} jagt die {{Katze}}.
            :::
            """, "AC847"),
        new("words to select in a text", """
            <question type="gapselect"><name><text>Auswahl</text></name><questiontext format="html"><text>Ein [[2]] Wort.</text></questiontext>
            <selectoption><text>langes</text><group>1</group></selectoption><selectoption><text>kurzes</text><group>1</group></selectoption></question>
            """, """
            ::: question auswahl
            Zur Wahl: kurzes · langes

            Ein {{kurzes}} Wort.
            :::
            """, "AC847"),
        new("a picture that comes along", $"""
            <question type="multichoice"><name><text>Bild</text></name><questiontext format="html"><text><![CDATA[<p>Was sehen Sie? <img src="@@PLUGINFILE@@/Mein%20Bild.png" alt="Ein Punkt" width="1"></p>]]></text>
            <file name="Mein Bild.png" path="/" encoding="base64">{Png}</file></questiontext>
            <answer fraction="100"><text>Punkt</text></answer><answer fraction="0"><text>Strich</text></answer></question>
            """, """
            ::: question bild
            Was sehen Sie? ![Ein Punkt](images/mein-bild-6b7fa434.png)

            - (x) Punkt
            - ( ) Strich
            :::
            """),
        new("a picture written into the text", $"""
            <question type="essay"><name><text>Bild</text></name><questiontext format="html"><text><![CDATA[Was sehen Sie? <img alt="Ein Punkt" src="data:image/png;base64,{Png}"> Und?]]></text></questiontext></question>
            """, """
            ::: question bild
            Was sehen Sie? ![Ein Punkt](images/image-6b7fa434.png) Und?
            :::
            """, "AC871"),
        new("a picture without alternative text", $"""
            <question type="essay"><name><text>Bild</text></name><questiontext format="html"><text><![CDATA[Was? <img src="@@PLUGINFILE@@/b.png" alt="">]]></text><file name="b.png" path="/" encoding="base64">{Png}</file></questiontext></question>
            """, """
            ::: question bild
            Was?
            :::
            """, "AC849", "AC871"),
        new("a picture that is none", """
            <question type="essay"><name><text>Bild</text></name><questiontext format="html"><text><![CDATA[Was? <img src="@@PLUGINFILE@@/b.png" alt="B">]]></text><file name="b.png" path="/" encoding="base64">TVo=</file></questiontext></question>
            """, """
            ::: question bild
            Was?
            :::
            """, "AC863", "AC871"),
        new("a picture from the web", """
            <question type="essay"><name><text>Bild</text></name><questiontext format="html"><text><![CDATA[Was? <img src="https://example.org/b.png" alt="B">]]></text></questiontext></question>
            """, """
            ::: question bild
            Was?
            :::
            """, "AC862", "AC871"),
        new("a table, code and a list in a list", """
            <question type="shortanswer"><name><text>Alles</text></name><questiontext format="html"><text><![CDATA[<table><tr><th>Jahr</th><th>Wert</th></tr><tr><td>2026</td><td>1|2</td></tr></table><pre>if (a &lt; b)
              c();</pre><ul><li>eins<ol><li>innen</li></ol></li><li>zwei</li></ul><blockquote>Zitat</blockquote>]]></text></questiontext>
            <answer fraction="100"><text>ja</text></answer></question>
            """, """
            ::: question alles
            | Jahr | Wert |
            | --- | --- |
            | 2026 | 1\|2 |

            ```
            if (a < b)
              c();
            ```

            * eins

              1) innen
            * zwei

            Zitat

            = ja
            :::
            """),
        new("points that are no whole number", """
            <question type="shortanswer"><name><text>P</text></name><questiontext><text>Was?</text></questiontext><defaultgrade>0.5</defaultgrade><answer fraction="100"><text>ja</text></answer></question>
            """, """
            ::: question p
            Was?

            = ja
            :::
            """, "AC857"),

        new("a type without a counterpart", """<question type="calculated"><name><text>Formel</text></name><questiontext><text>{a} + {b}?</text></questiontext></question>""", "", "AC812"),
        new("no type at all", """<question><name><text>Formel</text></name><questiontext><text>Was?</text></questiontext></question>""", "", "AC812"),
        new("no text", """<question type="essay"><name><text>Leer</text></name><questiontext><text><![CDATA[<p>&nbsp;</p>]]></text></questiontext></question>""", "", "AC811", "AC871"),
        new("no answers", """<question type="multichoice"><name><text>Leer</text></name><questiontext><text>Was?</text></questiontext></question>""", "", "AC815"),
        new("a fraction that is none", """<question type="shortanswer"><name><text>L</text></name><questiontext><text>Was?</text></questiontext><answer fraction="viel"><text>a</text></answer></question>""", "", "AC816", "AC818"),
        new("true and false at once", """<question type="truefalse"><name><text>L</text></name><questiontext><text>Was?</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>""", "", "AC816"),
        new("a number that is none", """<question type="numerical"><name><text>L</text></name><questiontext><text>Was?</text></questiontext><answer fraction="100"><text>drei</text></answer></question>""", "", "AC819"),
        new("a gap that is not understood", """<question type="cloze"><name><text>L</text></name><questiontext><text>Ein {1:MULTIRESPONSE:=a~=b} Wort.</text></questiontext></question>""", "", "AC828"),
        new("a cloze without gaps", """<question type="cloze"><name><text>L</text></name><questiontext><text>Ein {Wort}.</text></questiontext></question>""", "", "AC829"),
        new("a place without a word", """<question type="gapselect"><name><text>L</text></name><questiontext><text>Ein [[3]] Wort.</text></questiontext><selectoption><text>a</text></selectoption><selectoption><text>b</text></selectoption></question>""", "", "AC828"),
        new("elements nested too deeply", $"<question type=\"essay\"><name><text>L</text></name>{string.Concat(Enumerable.Repeat("<a>", 20))}{string.Concat(Enumerable.Repeat("</a>", 20))}</question>", "", "AC809"),
    ];
}
