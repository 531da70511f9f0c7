namespace UrbanKi.Academy.Curriculum;

/// <summary>An image as it is sent: an SVG is sanitised already.</summary>
public sealed record CourseImage(string ContentType, byte[] Bytes);
