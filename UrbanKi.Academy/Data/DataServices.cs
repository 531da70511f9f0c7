using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using UrbanKi.Academy.Data.Assignments;
using UrbanKi.Academy.Data.Groups;
using UrbanKi.Academy.Data.Imports;
using UrbanKi.Academy.Data.Retention;
using UrbanKi.Academy.People;

namespace UrbanKi.Academy.Data;

public static class DataServices
{
    /// <summary>Registers the database: a factory for jobs, and one context for each request that works for the request's organisation.</summary>
    /// <param name="isStrict">Whether a query that takes some rows without saying in which order is refused rather than remarked on.</param>
    public static IServiceCollection AddAcademyDatabase(this IServiceCollection services, string connectionString, bool isStrict = true)
    {
        services.AddSingleton<WriteGate>();
        services.AddSingleton<AssignmentKeeping>();
        services.AddSingleton<GroupKeeping>();
        services.AddSingleton<ImportWriter>();
        services.AddSingleton<RetentionRun>();
        services.AddSingleton(provider => new DatabasePool(new DbContextOptionsBuilder<AcademyDbContext>()
            .UseApplicationServiceProvider(provider)
            .UseSqlite(connectionString)
            .AddInterceptors(new SqlitePragmas())
            .ConfigureWarnings(warnings => _ = isStrict ? warnings.Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning) : warnings)
            .Options));
        services.AddSingleton<IDbContextFactory<AcademyDbContext>>(provider => provider.GetRequiredService<DatabasePool>());
        services.AddScoped<CurrentOrganisation>();
        // Sign-in asks for the context before it is known who signs in; the organisation is filled in behind it.
        services.AddScoped(provider => provider.GetRequiredService<DatabasePool>().Lease(provider.GetRequiredService<CurrentOrganisation>()));
        services.AddScoped<ILookupNormalizer, AccountNames>();
        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                // Length protects better than rules about characters.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<AccountStore>()
            .AddUserValidator<UniqueEmail>()
            .AddDefaultTokenProviders();
        return services;
    }
}
