using System.Text;
using UrbanKi.Academy.Curriculum.Foreign;

namespace UrbanKi.Academy.Tests.Curriculum.Foreign;

public sealed class ForeignCodesTests
{
    [Fact]
    public void Every_code_is_said_of_a_sample()
    {
        var samples = GiftSamples.All.Select(sample => ("a.gift", Encoding.UTF8.GetBytes(sample.Source)))
            .Concat(MoodleXmlSamples.All.Select(sample => ("a.xml", Encoding.UTF8.GetBytes(MoodleXmlSamples.Quiz(sample.Source)))))
            .Concat(HostileFiles.All.Select(file => (file.FileName, file.Bytes())))
            .Append(("a.txt", "Nur ein Satz."u8.ToArray()))
            .Concat(new[] { "Was?\nA. a\nB. b", "Was?\nA. a\nB. b\nANSWER: C" }.Select(text => ("a.aiken", Encoding.UTF8.GetBytes(text))));
        var said = samples.SelectMany(sample =>
        {
            var reading = ForeignFile.Read(sample.Item1, sample.Item2, "de");
            return ForeignReport.Lines("a", reading, remark => remark.Message, kind => $"{kind}").Select(line => line.Code).Concat(reading.Items.SelectMany(item => item.Remarks).Select(remark => remark.Code));
        }).ToHashSet();
        // A sample that is written differently than it was meant would be a defect of ours.
        Assert.Equal([ForeignCodes.WrittenDifferently.Id], ForeignCodes.All.Select(code => code.Id).Except(said));
    }
}
