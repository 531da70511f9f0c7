using System.Xml.Linq;

namespace UrbanKi.Academy.Features.Certificates;

/// <summary>
/// The archive's metadata (XMP) about title, author and language. The PDF writer would put them in as plain text, which
/// PDF/A does not allow: a title is a choice of languages, an author a list.
/// </summary>
internal static class CertificateMetadata
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Terms = "http://purl.org/dc/elements/1.1/";

    public static XDocument Of(string title, string author, string language) => new(
        new XElement(Rdf + "RDF",
            new XElement(Rdf + "Description", new XAttribute(Rdf + "about", ""), new XAttribute(XNamespace.Xmlns + "dc", Terms.NamespaceName),
                new XElement(Terms + "title", new XElement(Rdf + "Alt",
                    new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), title))),
                new XElement(Terms + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", author))),
                new XElement(Terms + "language", new XElement(Rdf + "Bag", new XElement(Rdf + "li", language))))));
}
