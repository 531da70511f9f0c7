using System.Net;
using System.Text;
using UrbanKi.Academy.Tests.Support;

namespace UrbanKi.Academy.Tests.Features.Administration;

/// <summary>The town's own name, logo, colours and contacts, from the form to wherever they show.</summary>
public sealed class TownPageTests : IAsyncLifetime
{
    private const string Page = "/admin/town";

    /// <summary>Two dots, with a remark hidden behind the picture.</summary>
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8AAQg0AD3oDfnfpf5cAAAAASUVORK5CYII=");

    private readonly RunningAcademy academy = new();
    private Visitor andrea = null!;

    public async ValueTask InitializeAsync() => andrea = await academy.ClientOf(Cast.Andrea);

    public ValueTask DisposeAsync() => academy.DisposeAsync();

    private async Task<Answer> SaveAsync(params (string Name, string Value)[] fields)
    {
        var token = await andrea.TokenAsync();
        return await andrea.PostBareAsync(Page, [("form-token", token), .. fields.Any(field => field.Name == "Input.Name") ? [] : new[] { ("Input.Name", Cast.Home) }, .. fields]);
    }

    private async Task<Answer> UploadAsync(string name, byte[] bytes)
    {
        var form = new MultipartFormDataContent { { new StringContent(await andrea.TokenAsync()), "form-token" }, { new StringContent(Cast.Home), "Input.Name" }, { new ByteArrayContent(bytes), "logo", name } };
        return await andrea.SendAsync(new(HttpMethod.Post, Page) { Content = form });
    }

    [Fact]
    public async Task A_name_and_a_colour_show_on_every_page_and_nothing_is_inline()
    {
        (await SaveAsync(("Input.Name", "Stadt <Neubach> & Söhne"), ("Input.Colour", "#8a1538"))).Is(HttpStatusCode.Redirect);
        var page = (await andrea.GetAsync("/courses")).IsOk();
        Assert.Equal("Stadt <Neubach> & Söhne", page.One(".ac-town").TextContent.Trim());
        Assert.Empty(page.All("[style], style"));
        var style = page.All("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Single(address => address.StartsWith("/town/", StringComparison.Ordinal));
        var sheet = (await academy.Stranger().GetAsync(style)).IsOk();
        Assert.Contains("--kern-color-action-default:#8a1538", sheet.Html, StringComparison.Ordinal);
        Assert.True(sheet.Response.Headers.CacheControl!.Public);
        Assert.Equal("text/css", sheet.Response.Content.Headers.ContentType!.MediaType);
        // Another colour is another address; the old one is gone.
        (await SaveAsync(("Input.Colour", "#00594c"))).Is(HttpStatusCode.Redirect);
        (await academy.Stranger().GetAsync(style)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can_and_nothing_is_lost()
    {
        var refused = (await SaveAsync(("Input.Colour", "#ff9900"), ("Input.HelpName", "Servicestelle"))).IsOk();
        Assert.Contains("nötig sind 4,5", refused.One(".kern-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Servicestelle", refused.One("#HelpName").GetAttribute("value"));
        Assert.Equal("#ff9900", refused.One("#Colour").GetAttribute("value"));
        Assert.NotNull(refused.One("button[name=instead][value=Colour]"));
        (await andrea.SubmitAsync(refused, "main form", ("instead", "Colour"))).Is(HttpStatusCode.Redirect);
        var kept = (await andrea.GetAsync(Page)).IsOk().One("#Colour").GetAttribute("value");
        Assert.NotEqual("#ff9900", kept);
        Assert.True(UrbanKi.Academy.People.TownColour.Read(kept)!.Value.IsReadable(isDark: false));
    }

    [Theory]
    [InlineData("Input.Colour", "rot")]
    [InlineData("Input.DarkColour", "#1a3da5")]
    [InlineData("Input.Name", " ")]
    [InlineData("Input.HelpEmail", "keine adresse")]
    public async Task What_is_wrong_is_said_at_the_field(string field, string value) => Assert.NotEmpty((await SaveAsync((field, value))).IsOk().All(".kern-error"));

    [Fact]
    public async Task A_logo_is_cleaned_and_shown_to_everybody_under_an_address_of_its_own()
    {
        (await UploadAsync("logo.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\" onload=\"alert(1)\"><script>alert(2)</script><rect width=\"10\" height=\"5\"/></svg>"))).Is(HttpStatusCode.Redirect);
        var address = (await andrea.GetAsync("/courses")).IsOk().One(".ac-brand__logo").GetAttribute("src")!;
        var logo = (await academy.Stranger().GetAsync(address)).IsOk();
        Assert.Equal("image/svg+xml", logo.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("<rect", logo.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("script", logo.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload", logo.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("sandbox", string.Join(' ', logo.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        (await SaveAsync(("Input.RemoveLogo", "true"))).Is(HttpStatusCode.Redirect);
        Assert.Empty((await andrea.GetAsync("/courses")).IsOk().All(".ac-brand__logo"));
        (await academy.Stranger().GetAsync(address)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_keeps_nothing_but_the_picture()
    {
        (await UploadAsync("logo.png", [.. Png, .. "verborgen"u8])).Is(HttpStatusCode.Redirect);
        var address = (await andrea.GetAsync("/courses")).IsOk().One(".ac-brand__logo").GetAttribute("src")!;
        Assert.DoesNotContain("verborgen", (await academy.Stranger().GetAsync(address)).IsOk().Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logo.png", "")]
    [InlineData("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 5\"><script>alert(1)</script></svg>")]
    [InlineData("logo.png", "MZ is no picture")]
    [InlineData("logo.svg", "<html><script>alert(1)</script></html>")]
    [InlineData("logo.gif", "GIF89a")]
    public async Task What_is_no_logo_is_refused(string name, string content) => Assert.NotEmpty((await UploadAsync(name, Encoding.UTF8.GetBytes(content))).IsOk().All(".kern-error"));

    [Fact]
    public async Task A_picture_that_begins_well_and_goes_on_badly_is_refused()
    {
        var torn = Png.ToArray();
        // In the packed dots.
        for (var at = 43; at < 50; at++) torn[at] ^= 0x5A;
        Assert.NotEmpty((await UploadAsync("logo.png", torn)).IsOk().All(".kern-error"));
        Assert.NotEmpty((await UploadAsync("logo.png", Flood())).IsOk().All(".kern-error"));
    }

    /// <summary>One dot by its head, a hundred million bytes in its body.</summary>
    private static byte[] Flood()
    {
        using var body = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(body, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
            for (var block = 0; block < 100; block++) zip.Write(new byte[1_000_000]);
        using var png = new MemoryStream();
        png.Write(Png.AsSpan(0, 33));
        var length = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, (int)body.Length);
        png.Write(length);
        png.Write("IDAT"u8);
        png.Write(body.ToArray());
        png.Write(new byte[4]);
        png.Write([0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82]);
        return png.ToArray();
    }

    [Fact]
    public async Task A_logo_is_small() => Assert.Contains("500 kB", (await UploadAsync("logo.png", new byte[600_000])).IsOk().One(".kern-error").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Contacts_stand_where_they_are_looked_for()
    {
        (await SaveAsync(("Input.HelpName", "Fortbildung"), ("Input.HelpPhone", "0234 5678"), ("Input.Imprint", "Hauptamt\nRathausplatz 1"))).Is(HttpStatusCode.Redirect);
        var page = (await andrea.GetAsync("/imprint")).IsOk();
        Assert.Contains("0234 5678", page.One(".ac-foot").TextContent, StringComparison.Ordinal);
        Assert.Contains("Rathausplatz 1", page.One("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Rathausplatz 1", (await andrea.GetAsync("/privacy")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_town_keeps_its_own_look()
    {
        (await SaveAsync(("Input.Colour", "#8a1538"))).Is(HttpStatusCode.Redirect);
        Assert.DoesNotContain("/town/", (await (await academy.ClientOf(Cast.Tom)).GetAsync("/courses")).IsOk().Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_decide()
    {
        (await academy.Stranger().GetAsync(Page)).Is(HttpStatusCode.Redirect);
        foreach (var who in new[] { Cast.Lena, Cast.Hanna, Cast.Tarik }) (await (await academy.ClientOf(who)).GetAsync(Page)).Is(HttpStatusCode.Forbidden);
    }
}
