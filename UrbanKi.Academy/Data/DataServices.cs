using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data;

public static class DataServices
{
    /// <summary>Registers the database. Contexts are pooled; each lease is told whose rows it may see, or it would keep the last request's.</summary>
    public static IServiceCollection AddAcademyDatabase(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<SqlitePragmas>();
        services.AddSingleton<WriteGate>();
        services.AddPooledDbContextFactory<AcademyDbContext>((provider, options) => options
            .UseSqlite(connectionString)
            .AddInterceptors(provider.GetRequiredService<SqlitePragmas>()));
        services.AddScoped<CurrentOrganisation>();
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<AcademyDbContext>>().CreateDbContext();
            db.OrganisationId = provider.GetRequiredService<CurrentOrganisation>().Id;
            return db;
        });
        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                // Length protects better than rules about characters.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<AcademyDbContext>()
            .AddDefaultTokenProviders();
        return services;
    }
}
