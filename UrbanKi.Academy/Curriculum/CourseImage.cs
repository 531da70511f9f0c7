namespace UrbanKi.Academy.Curriculum;

/// <summary>An image as it is sent: an SVG is sanitised already.</summary>
public sealed record CourseImage(string ContentType, byte[] Bytes)
{
    /// <summary>An image of a course that no page need show; null for what is no image, or a broken one.</summary>
    public static CourseImage? Find(SourceFiles files, string path) => new ImageFiles("", files, file => new(file)).Find(path, _ => { })?.Content;
}
