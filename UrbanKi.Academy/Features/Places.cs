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
using UrbanKi.Academy.Features.Studio;
using UrbanKi.Academy.Features.Systems;
using UrbanKi.Academy.Hosting;

namespace UrbanKi.Academy.Features;

/// <summary>The places of the site, a line each: what they register, and what they serve beside their pages.</summary>
public static class Places
{
    public static void AddPlaces(this IServiceCollection services)
    {
        services.AddAccounts();
        services.AddAdministration();
        services.AddAssignments();
        services.AddExchange();
        services.AddLegal();
        services.AddLessons();
        services.AddPeople();
        services.AddQuestions();
        services.AddQuizzes();
        services.AddReminders();
        services.AddReports();
        services.AddRetention();
        services.AddSearch();
        services.AddSystems();
        services.AddStudio();
    }

    public static void MapPlaces(this WebApplication app)
    {
        app.MapProviderSignOut();
        app.MapCourseFiles();
        app.MapCourseZips();
        app.MapCertificateFiles();
        app.MapCompletionFiles();
        app.MapKeptReports();
        app.MapImportFiles();
        app.MapEvidenceFiles();
        app.MapTownFiles();
    }
}
