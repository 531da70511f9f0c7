using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace UrbanKi.Academy.Curriculum;

/// <summary>A table inside a region that scrolls by itself and can be reached with the keyboard. Alignment is a class: the page forbids inline styles.</summary>
internal sealed class ScrollingTableRenderer(string language) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        var titles = obj.FirstOrDefault() is TableRow { IsHeader: true } head ? string.Join(", ", head.Select(cell => PlainText.Of([cell])).Where(title => title.Length > 0)) : "";
        var label = (language == "de" ? "Tabelle" : "Table") + (titles.Length > 0 ? ": " + titles : "");
        renderer.EnsureLine();
        renderer.Write("<div class=\"ac-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(label).WriteLine("\">");
        renderer.WriteLine("<table class=\"kern-table\">");
        var section = "";
        foreach (var row in obj.OfType<TableRow>())
        {
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (section != wanted)
            {
                if (section.Length > 0)
                    renderer.WriteLine($"</{section}>");
                renderer.WriteLine($"<{wanted}{(row.IsHeader ? " class=\"kern-table__head\"" : " class=\"kern-table__body\"")}>");
                section = wanted;
            }
            Row(renderer, obj, row);
        }
        if (section.Length > 0)
            renderer.WriteLine($"</{section}>");
        renderer.WriteLine("</table>").WriteLine("</div>");
    }

    private static void Row(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr class=\"kern-table__row\">");
        for (var column = 0; column < row.Count; column++)
        {
            var isNumeric = column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;
            var (tag, kind) = row.IsHeader ? ("th scope=\"col\"", "kern-table__header") : ("td", "kern-table__cell");
            renderer.Write($"<{tag} class=\"{kind}{(isNumeric ? $" {kind}--numeric" : "")}\">");
            var before = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            renderer.Write(row[column]);
            renderer.ImplicitParagraph = before;
            renderer.Write(row.IsHeader ? "</th>" : "</td>");
        }
        renderer.WriteLine("</tr>");
    }
}
