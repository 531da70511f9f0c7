namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

/// <summary>A stretch of a foreign file, what it becomes, and the codes of what is said of it.</summary>
internal sealed record ForeignSample(string Name, string Source, string Markdown, params string[] Codes);

/// <summary>Every part of GIFT as its documentation describes it, with what becomes of it. Nothing becomes of what is refused.</summary>
internal static class GiftSamples
{
    public static readonly ForeignSample[] All =
    [
        new("one right answer with feedback", """
            ::Hauptstadt:: Wie heißt die Hauptstadt? {
              ~München # Nein, das ist Bayern.
              =Berlin # Genau!
              ~Bonn
            }
            """, """
            ::: question hauptstadt
            Wie heißt die Hauptstadt?

            - ( ) München
              > Nein, das ist Bayern.
            - (x) Berlin
              > Genau!
            - ( ) Bonn
            :::
            """),
        new("everything on one line", "Who sleeps here?{~cat ~dog =no one}", """
            ::: question who-sleeps-here
            Who sleeps here?

            - ( ) cat
            - ( ) dog
            - (x) no one
            :::
            """),
        new("general feedback", """
            Was tun?{~nichts =prüfen####Immer prüfen.}
            """, """
            ::: question was-tun
            Was tun?

            - ( ) nichts
            - (x) prüfen

            > Immer prüfen.
            :::
            """),
        new("several right answers by weight", """
            Welche zwei sind Farben?{
              ~%50%rot
              ~%50%blau#Ja, blau.
              ~%-100%laut
              ~%-100%leise
              #### Laut und leise sind keine Farben.
            }
            """, """
            ::: question welche-zwei-sind-farben
            Welche zwei sind Farben?

            - [x] rot
            - [x] blau
              > Ja, blau.
            - [ ] laut
            - [ ] leise

            > Laut und leise sind keine Farben.
            :::
            """),
        new("uneven weights", "Was?{~%70%a ~%30%b ~%-33.33333%c}", """
            ::: question was
            Was?

            - [x] a
            - [x] b
            - [ ] c
            :::
            """, "AC875"),
        new("partial credit beside a right answer", "Wo?{~Jerusalem ~%50%Galiläa =Nazareth}", """
            ::: question wo
            Wo?

            - ( ) Jerusalem
            - ( ) Galiläa
            - (x) Nazareth
            :::
            """, "AC841"),
        new("any of two right answers", "Was schwimmt?{=Holz =Kork ~Stein}", """
            ::: question was-schwimmt
            Was schwimmt?

            - [x] Holz
            - [x] Kork
            - [ ] Stein
            :::
            """, "AC842"),
        new("true", "Die Sonne geht im Osten auf.{T}", """
            ::: question die-sonne-geht-im-osten-auf
            Die Sonne geht im Osten auf.

            - (x) Richtig
            - ( ) Falsch
            :::
            """),
        new("false, with feedback on the wrong and on the right answer", "Die Erde ist flach.{FALSE#Schauen Sie vom Meer aus.#Genau.####Sie ist eine Kugel.}", """
            ::: question die-erde-ist-flach
            Die Erde ist flach.

            - ( ) Richtig
              > Schauen Sie vom Meer aus.
            - (x) Falsch
              > Genau.

            > Sie ist eine Kugel.
            :::
            """),
        new("short answer", "Wie heißt das Tier mit dem Rüssel?{=Elefant =%100%ein Elefant}", """
            ::: question wie-heisst-das-tier-mit-dem
            Wie heißt das Tier mit dem Rüssel?

            = Elefant
            = ein Elefant
            :::
            """),
        new("short answer with less for a slip and feedback", "Wo?{=Nazareth#Ja! =%75%Nazereth#Fast.}", """
            ::: question wo
            Wo?

            = Nazareth
            :::
            """, "AC841", "AC843"),
        new("short answer with wildcards", "Welches Tier?{=Frosch =*frosch* =%0%*#Leider nein.}", """
            ::: question welches-tier
            Welches Tier?

            = Frosch
            :::
            """, "AC845", "AC873"),
        new("short answer that is a number", "Zwei mal zwei?{=4}", """
            ::: question zwei-mal-zwei
            Zwei mal zwei?

            = 4
            :::
            """, "AC874"),
        new("missing word to be typed", "Zwei plus zwei ist {=vier =4}.", """
            ::: question zwei-plus-zwei-ist
            Zwei plus zwei ist {{vier|4}}.
            :::
            """),
        new("missing word to be chosen", "Hastings wurde {~495 =1066 ~1215} bekannt.", """
            ::: question hastings-wurde-bekannt
            Hastings wurde … bekannt.

            - ( ) 495
            - (x) 1066
            - ( ) 1215
            :::
            """),
        new("missing word at the beginning", "{=Asien} ist der größte Erdteil.", """
            ::: question ist-der-groesste-erdteil
            {{Asien}} ist der größte Erdteil.
            :::
            """),
        new("missing word that a gap can't hold", "Das Zeichen {=\\{ =(} öffnet.", """
            ::: question das-zeichen-oeffnet
            Das Zeichen … öffnet.

            = {
            = (
            :::
            """),
        new("a full stop behind the answers of a whole question", "Wie viel?{#3}.", """
            ::: question wie-viel
            Wie viel?

            = 3
            :::
            """),
        new("number with a tolerance", "Wann?{#1822:5}", """
            ::: question wann
            Wann?

            = 1822 ± 5
            :::
            """),
        new("number from to", "Welche Zahl von 1 bis 5?{#1..5}", """
            ::: question welche-zahl-von-1-bis-5
            Welche Zahl von 1 bis 5?

            = 1..5
            :::
            """),
        new("decimals", "Pi?{#3.1415:0.0005}", """
            ::: question pi
            Pi?

            = 3,1415 ± 0,0005
            :::
            """),
        new("negative numbers", "Wie kalt?{#-5..-2}", """
            ::: question wie-kalt
            Wie kalt?

            = -5..-2
            :::
            """),
        new("several numbers, with less for being close", """
            Wann? {#
              =1822:0 #Richtig, volle Punkte.
              =%50%1820:4 #Fast.
              ~#Leider nein.
              ####Es war 1822.
            }
            """, """
            ::: question wann
            Wann?

            = 1822

            > Es war 1822.
            :::
            """, "AC841", "AC843", "AC873"),
        new("ranges that overlap", "Wie viel?{#=1..3 =3..7}", """
            ::: question wie-viel
            Wie viel?

            = 1..7
            :::
            """),
        new("two solutions", "x mal x ist 2,25?{#=1.5 =-1.5}", """
            ::: question x-mal-x-ist-2-25
            x mal x ist 2,25?

            = -1,5
            = -1.5
            = 1,5
            = 1.5
            :::
            """, "AC846"),
        new("pairs", """
            Welche Hauptstadt?{
              =Kanada -> Ottawa
              =Italien->Rom
              =Japan -> Tokio
              ####Drei von vielen.
            }
            """, """
            ::: question welche-hauptstadt
            Welche Hauptstadt?

            | Was | Passt zu |
            | --- | --- |
            | Kanada | Ottawa |
            | Italien | Rom |
            | Japan | Tokio |

            > Drei von vielen.
            :::
            """),
        new("a right side without a left one", "Was passt?{=Hund -> bellt =Katze -> miaut = -> kräht}", """
            ::: question was-passt
            Was passt?

            | Was | Passt zu |
            | --- | --- |
            | Hund | bellt |
            | Katze | miaut |
            :::
            """, "AC848"),
        new("essay", "Was denken Sie über KI?{}", """
            ::: question was-denken-sie-ueber-ki
            Was denken Sie über KI?
            :::
            """, "AC871"),
        new("essay with general feedback", "Und Sie?{####Es gibt viele Antworten.}", """
            ::: question und-sie
            Und Sie?

            > Es gibt viele Antworten.
            :::
            """, "AC871"),
        new("description", "Die nächsten Fragen handeln vom Wetter.", "Die nächsten Fragen handeln vom Wetter.", "AC872"),
        new("comments, also in the middle of a question", """
            // Ein Kommentar mit { und } und =
            Was?{
              // so nicht
              ~a
              =b // das gehört dazu
            }
            """, """
            ::: question was
            Was?

            - ( ) a
            - (x) b // das gehört dazu
            :::
            """),
        new("an id in a comment", """
            // question: 12 name: x [id:wetter-1] [tag:wetter]
            ::Titel::Was?{=a =b}
            """, """
            ::: question wetter-1
            Was?

            = a
            = b
            :::
            """),
        new("escaped signs", @"Was ist \{5\}\: 2 \= 2, \~ und \#?{~ \= 2 + 2 = \= 2 + 3 # \\ und \: und \#### }", """
            ::: question was-ist-5-2-2
            Was ist {5}: 2 = 2, ~ und #?

            - ( ) = 2 + 2
            - (x) = 2 + 3
              > \\ und : und ####
            :::
            """),
        new("an escaped line end", @"Erste Zeile\nzweite Zeile\n\nneuer Absatz{T}", """
            ::: question erste-zeile-zweite-zeile-neuer-absatz
            Erste Zeile\
            zweite Zeile

            neuer Absatz

            - (x) Richtig
            - ( ) Falsch
            :::
            """),
        new("a title over a text of several lines", """
            ::Mein Titel::
            Eine Frage
            in zwei Zeilen?{T}
            """, """
            ::: question mein-titel
            Eine Frage\
            in zwei Zeilen?

            - (x) Richtig
            - ( ) Falsch
            :::
            """),
        new("a title with escaped colons", @"::Kapitel 1\: Anfang::Was?{T}", """
            ::: question kapitel-1-anfang
            Was?

            - (x) Richtig
            - ( ) Falsch
            :::
            """),
        new("a title that is not closed", "::Was denn?{T}", """
            ::: question was-denn
            Was denn?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC858"),
        new("HTML", "[html]<p>Ein <b>fetter</b> und <em>kursiver</em> Text, H<sub>2</sub>O &amp; m<sup>2</sup></p><ul><li>eins<li>zwei</ul>{~falsch =<code>x</code>}", """
            ::: question ein-fetter-und-kursiver-text-h-o
            Ein **fetter** und *kursiver* Text, H₂O & m²

            * eins
            * zwei

            - ( ) falsch
            - (x) `x`
            :::
            """),
        new("HTML without saying so, as Moodle allows it", "Ein <b>Wort</b> und 1 &lt; 2?{T}", """
            ::: question ein-wort-und-1-2
            Ein **Wort** und 1 < 2?

            - (x) Richtig
            - ( ) Falsch
            :::
            """),
        new("Markdown", "[markdown]Wer *liegt* in **diesem** Grab?\\n\\n- er\\n- sie{=niemand}", """
            ::: question wer-liegt-in-diesem-grab
            Wer *liegt* in **diesem** Grab?

            * er
            * sie

            = niemand
            :::
            """),
        new("plain text", "[plain]2 * 3 * 4 <b>ist</b> _viel_{T}", """
            ::: question 2-3-4-b-ist-b
            2 \* 3 \* 4 \<b>ist\</b> \_viel\_

            - (x) Richtig
            - ( ) Falsch
            :::
            """),
        new("each part in a format of its own", "[html]<i>Was?</i>{~[plain]<a> #[markdown]*nein* =[moodle]<u>b</u>####[html]<b>Darum</b>}", """
            ::: question was
            *Was?*

            - ( ) \<a>
              > *nein*
            - (x) b

            > **Darum**
            :::
            """),
        new("brackets that name no format", "[Das hier] ist Text?{T}", """
            ::: question das-hier-ist-text
            \[Das hier\] ist Text?

            - (x) Richtig
            - ( ) Falsch
            :::
            """),
        new("markup of ours in the text", "::: question x {=a =b}", """
            ::: question question-x
            : question x

            = a
            = b
            :::
            """, "AC858"),
        new("an answer without text", "Was?{~ =a ~b}", """
            ::: question was
            Was?

            - (x) a
            - ( ) b
            :::
            """, "AC853"),
        new("an empty line among the answers", "Was?{\n~a\n\n=b\n}", """
            ::: question was
            Was?

            - ( ) a
            - (x) b
            :::
            """, "AC856"),
        new("a link that may stay and one that may not", "[html]<a href=\"https://example.org/\">gut</a> <a href=\"javascript:x\">böse</a>?{T}", """
            ::: question gut-boese
            [gut](https://example.org/) böse?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC850"),
        new("a formula", @"Was ist $$x^2$$?{T}", """
            ::: question was-ist-x-2
            Was ist $$x^2$$?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC851"),
        new("a picture that is elsewhere", "[html]Was zeigt <img src=\"@@PLUGINFILE@@/bild.png\" alt=\"Ein Bild\"> dies?{T}", """
            ::: question was-zeigt-dies
            Was zeigt dies?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC862"),
        new("a script", "[html]Was<script>alert('{')</script>?{T}", "", "AC813"),
        new("a video", "[html]Was <video src=x>Text</video> ist das?{T}", """
            ::: question was-ist-das
            Was ist das?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC852"),
        new("double braces", @"Was macht \{\{ name \}\}?{T}", """
            ::: question was-macht-name
            Was macht { { name } }?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC859"),
        new("a heading", "[html]<h2>Titel</h2>Was?{T}", """
            ::: question titel-was
            **Titel**

            Was?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC877"),
        new("something behind the answers", "Was?{T} --", """
            ::: question was
            Was?

            - (x) Richtig
            - ( ) Falsch
            :::
            """, "AC861"),

        new("braces that stay open", "Was?{~a =b", "", "AC813"),
        new("braces that close only", "Was ~a =b}", "", "AC813"),
        new("braces the wrong way round", "Was }~a =b{", "", "AC813"),
        new("two questions without an empty line", "Was?{T}\nWer?{F}", "", "AC814"),
        new("answers without text", "{~a =b}", "", "AC811"),
        new("only one option", "Was?{~a}", "", "AC815"),
        new("one pair", "Was?{=a -> b}", "", "AC815"),
        new("no right option", "Was?{~a ~b}", "", "AC816"),
        new("only less than all is right", "Was?{=%50%a}", "", "AC816", "AC841"),
        new("no right number", "Was?{#}", "", "AC816"),
        new("words before the first answer", "Was?{vielleicht ~a =b}", "", "AC817"),
        new("a weight that is none", "Was?{~%150%a =b}", "", "AC818"),
        new("a number that is none", "Was?{#vier}", "", "AC819"),
        new("a tolerance that is none", "Was?{#4:etwas}", "", "AC819"),
        new("a number that is too long", "Was?{#1234567890.1234567}", "", "AC819"),
        new("a range that runs backwards", "Was?{#5..1}", "", "AC820"),
        new("a tolerance below zero", "Was?{#5:-1}", "", "AC820"),
        new("ranges apart from each other", "Was?{#=1..2 =4..5}", "", "AC821"),
        new("half a pair", "Was?{=a -> b =c}", "", "AC822"),
        new("a pair without its right side", "Was?{=a -> b =c -> }", "", "AC822"),
        new("wildcards only", "Was?{=*berg*}", "", "AC825", "AC845"),
    ];
}
