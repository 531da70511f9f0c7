using UrbanKi.Academy.Data.Search;

namespace UrbanKi.Academy.Features.Search;

public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<SearchIndex>();
}
