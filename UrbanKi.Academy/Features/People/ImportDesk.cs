using Microsoft.EntityFrameworkCore;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.People.Imports;

namespace UrbanKi.Academy.Features.People;

/// <summary>Where HR hands in files of people, looks at what they would do, and says yes or no.</summary>
public sealed class ImportDesk(AcademyDbContext db, WriteGate gate, ImportFiles files, ImportJob job, CurrentPerson actor)
{
    private const int LongestFileName = 120;

    /// <summary>Whoever hands in a small file sees the result at once instead of a page that asks for patience.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The imports that this HR may see: one's own, and everybody's for those who see everybody.</summary>
    public IQueryable<PeopleImport> Imports()
    {
        var id = actor.Id;
        return actor.HrUnitId is null ? db.PeopleImports : db.PeopleImports.Where(import => import.StartedBy == id);
    }

    public Task<PeopleImport?> FindAsync(Guid id, CancellationToken cancellation) => Imports().AsNoTracking().FirstOrDefaultAsync(import => import.Id == id, cancellation);

    /// <summary>Only with the rights with which it was handed in.</summary>
    public bool IsMine(PeopleImport import) => import.StartedBy == actor.Id && import.ScopeUnitId == actor.HrUnitId && (!import.MayGrantRoles || actor.IsAdministrator);

    public async Task<Guid> HandInAsync(Stream file, string name, bool isComplete, bool createsUnits, CancellationToken cancellation)
    {
        var import = new PeopleImport
        {
            OrganisationId = db.OrganisationId,
            StartedBy = actor.Id,
            FileName = NameOf(name),
            StartedAt = actor.Now.At,
            IsComplete = isComplete,
            CreatesUnits = createsUnits,
            ScopeUnitId = actor.HrUnitId,
            MayGrantRoles = actor.IsAdministrator,
        };
        await files.SaveAsync(import.Id, file, cancellation);
        var (id, at) = (actor.Id, actor.Now.At);
        var replaced = await gate.WriteAsync(db, async () =>
        {
            // One's own file that still waits for a yes is replaced by the new one.
            var before = await db.PeopleImports.Where(other => other.StartedBy == id && other.State == ImportState.Preview).ToListAsync(cancellation);
            foreach (var other in before) other.Discard(at);
            db.PeopleImports.Add(import);
            return before.Select(other => other.Id).ToList();
        }, cancellation);
        foreach (var other in replaced) files.DeleteAll(other);
        await WaitAsync(job.Enqueue(db.OrganisationId, import.Id));
        return import.Id;
    }

    public Task ReconsiderAsync(Guid id, bool isComplete, bool createsUnits, CancellationToken cancellation) =>
        GoOnAsync(id, import => import.State == ImportState.Preview, import => import.Reconsider(isComplete, createsUnits), cancellation);

    /// <summary>Yes to what was shown. False where that is not what waits for a yes any more, nor has had it already.</summary>
    public async Task<bool> ConfirmAsync(Guid id, string? signature, CancellationToken cancellation) =>
        await GoOnAsync(id, import => import.CanBeConfirmed && import.Signature == signature, import => import.Confirm(), cancellation)
            || await FindAsync(id, cancellation) is { State: ImportState.Running or ImportState.Done } import && import.Signature == signature;

    /// <returns>False where it is too late.</returns>
    public async Task<bool> DiscardAsync(Guid id, CancellationToken cancellation)
    {
        var at = actor.Now.At;
        var isDiscarded = await gate.WriteAsync(db, async () =>
        {
            if (await Imports().FirstAsync(one => one.Id == id, cancellation) is not { State: ImportState.Preview } import) return false;
            import.Discard(at);
            return true;
        }, cancellation);
        if (isDiscarded) files.DeleteAll(id);
        return isDiscarded;
    }

    private async Task<bool> GoOnAsync(Guid id, Func<PeopleImport, bool> may, Action<PeopleImport> change, CancellationToken cancellation)
    {
        var goesOn = await gate.WriteAsync(db, async () =>
        {
            var import = await Imports().FirstAsync(one => one.Id == id, cancellation);
            if (!may(import)) return false;
            change(import);
            return true;
        }, cancellation);
        if (goesOn) await WaitAsync(job.Enqueue(db.OrganisationId, id));
        return goesOn;
    }

    private static async Task WaitAsync(Task work)
    {
        // The work goes on, however long it takes.
        await Task.WhenAny(work, Task.Delay(Patience));
    }

    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!PersonText.TryClean(name, out var clean) || clean.Length == 0) return "–";
        return clean.Length <= LongestFileName ? clean : clean[^LongestFileName..];
    }
}
