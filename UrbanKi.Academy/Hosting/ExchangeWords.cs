using System.Globalization;
using Microsoft.Extensions.Localization;
using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Resources;

namespace UrbanKi.Academy.Hosting;

/// <summary>What is said of courses and questions that come in or go out, in the language of CurrentUICulture.</summary>
public sealed class ExchangeWords(IStringLocalizer<Texts> texts, IStringLocalizer<Findings> findings)
{
    public string Of(Remark remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        return remark.Values is { } values ? string.Format(CultureInfo.CurrentUICulture, texts[$"Remark_{remark.Code}"].Value, [.. values])
            : remark.Said is { } said ? said.Say(template => findings[template].Value) : remark.Message;
    }

    /// <summary>What a question becomes; null is one that is refused.</summary>
    public string Of(ForeignKind? kind) => kind is { } known ? texts[$"Foreign_Kind{known}"] : texts["Foreign_Refused"];

    /// <summary>As a script reads it: "file.gift:7:3: error AC816: …".</summary>
    public IEnumerable<Finding> Lines(string path, ForeignReading reading) => ForeignReport.Lines(path, reading, Of, Of);

    public Finding Line(string path, Remark remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        return new(path, remark.Line, remark.Column, remark.Severity, remark.Code, Of(remark));
    }
}
