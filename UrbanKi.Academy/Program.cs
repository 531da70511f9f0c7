using UrbanKi.Academy.Commands;
using UrbanKi.Academy.Features.Accounts;
using UrbanKi.Academy.Features.Administration;
using UrbanKi.Academy.Features.Assignments;
using UrbanKi.Academy.Features.Certificates;
using UrbanKi.Academy.Features.Courses;
using UrbanKi.Academy.Features.Exchange;
using UrbanKi.Academy.Features.Legal;
using UrbanKi.Academy.Features.Lessons;
using UrbanKi.Academy.Features.People;
using UrbanKi.Academy.Features.Questions;
using UrbanKi.Academy.Features.Quizzes;
using UrbanKi.Academy.Features.Reminders;
using UrbanKi.Academy.Features.Reports;
using UrbanKi.Academy.Features.Retention;
using UrbanKi.Academy.Features.Search;
using UrbanKi.Academy.Features.Systems;
using UrbanKi.Academy.Features.Studio;
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
    builder.Services.AddAccounts();
    builder.Services.AddAdministration();
    builder.Services.AddAssignments();
    builder.Services.AddExchange();
    builder.Services.AddLegal();
    builder.Services.AddLessons();
    builder.Services.AddPeople();
    builder.Services.AddQuestions();
    builder.Services.AddQuizzes();
    builder.Services.AddReminders();
    builder.Services.AddReports();
    builder.Services.AddRetention();
    builder.Services.AddSearch();
    builder.Services.AddSystems();
    builder.Services.AddStudio();
    var app = builder.Build();
    await app.StartAcademyAsync(academy);
    app.UseAcademy();
    app.MapProviderSignOut();
    app.MapCourseFiles();
    app.MapCourseZips();
    app.MapCertificateFiles();
    app.MapCompletionFiles();
    app.MapKeptReports();
    app.MapImportFiles();
    app.MapEvidenceFiles();
    app.MapTownFiles();
    await app.ServeAsync();
    return 0;
}
catch (SettingException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
