using UrbanKi.Academy.Commands;
using UrbanKi.Academy.Features;
using UrbanKi.Academy.Hosting;

// A verb does one thing and ends; without one the program serves the site.
var (settings, verb) = CommandLine.Split(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = ProgramFolder.ContentRoot });
builder.WebHost.UseStaticWebAssets();
try
{
    var academy = AcademySettings.Read(builder.Configuration, builder.Environment);
    if (verb.Length > 0) return await CommandLine.RunAsync(verb, academy);

    builder.Services.AddAcademy(academy);
    builder.Services.AddPlaces();
    var app = builder.Build();
    await app.StartAcademyAsync(academy);
    app.UseAcademy();
    app.MapPlaces();
    await app.ServeAsync();
    return 0;
}
catch (SettingException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
