using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>The program's settings as it reads them itself.</summary>
internal static class Settings
{
    /// <summary>Those that come with the program, with these on top.</summary>
    public static AcademySettings Read(params (string Key, string Value)[] own)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ContentRootPath = ProgramFolder.ContentRoot });
        builder.Configuration.AddInMemoryCollection([new("Academy:DataPath", Path.GetTempPath()), new("Academy:ContentPath", Path.GetTempPath())]);
        builder.Configuration.AddInMemoryCollection(own.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value)));
        return AcademySettings.Read(builder.Configuration, builder.Environment);
    }
}
