namespace UrbanKi.Academy.Curriculum.Foreign;

public enum ForeignFormat { Unknown, Gift, MoodleXml, Aiken }
