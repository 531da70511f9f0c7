using UrbanKi.Academy.Hosting.Jobs;
using UrbanKi.Academy.Learning;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>Removes files that were handed in and then forgotten.</summary>
public sealed class ForgottenUploads(Uploads uploads) : IDailyJob
{
    public string Name => "forgotten-uploads";

    public Task RunAsync(Guid organisationId, Moment now, CancellationToken cancellation)
    {
        uploads.DeleteOld(now.At);
        return Task.CompletedTask;
    }
}
