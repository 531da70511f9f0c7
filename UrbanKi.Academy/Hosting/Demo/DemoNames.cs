namespace UrbanKi.Academy.Hosting.Demo;

/// <summary>Made-up people. Every combination is invented.</summary>
internal static class DemoNames
{
    private static readonly string[] GivenNames =
        ["Aylin", "Bernd", "Carla", "Dennis", "Elif", "Frank", "Gesine", "Hakan", "Ines", "Jörg", "Katja", "Leon", "Maren", "Nico", "Olga", "Paul", "Renate", "Sven", "Tanja", "Uwe", "Vera", "Wojciech", "Yvonne", "Zoë", "Änne", "Björn"];

    private static readonly string[] Surnames =
        ["Albers", "Brandt", "Çelik", "Dreyer", "Ernst", "Förster", "Groß", "Hoffmann", "Ismailov", "Jansen", "Krüger", "Lindner", "Müller", "Nowak", "Özdemir", "Petersen", "Reuß", "Schäfer", "Thiel", "Ulrich", "Vogt", "Weiß", "Yıldız", "Zimmermann", "Kowalczyk", "von der Heide"];

    public static (string Given, string Surname) Of(int index) =>
        (GivenNames[index * 7 % GivenNames.Length], Surnames[(index * 11 + index / GivenNames.Length) % Surnames.Length]);
}
