namespace UrbanKi.Academy.People.Imports;

/// <summary>A file of people on its way in, and what became of it. The outcome in figures is kept; the file is not.</summary>
public sealed class PeopleImport : IBelongsToOrganisation
{
    /// <summary>A file that nobody confirms is thrown away after this time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    /// <summary>Who imports; null for the command line.</summary>
    public Guid? StartedBy { get; init; }
    public required string FileName { get; init; }
    public required DateTime StartedAt { get; init; }
    public ImportState State { get; private set; } = ImportState.Reading;
    public bool IsComplete { get; set; }
    public bool CreatesUnits { get; set; }
    /// <summary>Beneath which unit the importing person worked; null for everywhere.</summary>
    public Guid? ScopeUnitId { get; init; }
    public bool MayGrantRoles { get; init; }

    /// <summary>Of the plan that was shown; see <see cref="ImportPlan.Signature"/>.</summary>
    public string? Signature { get; private set; }
    public DateTime? PlannedAt { get; private set; }
    /// <summary>What there was had changed after the preview was confirmed, so that it had to be shown again.</summary>
    public bool WasOutdated { get; private set; }
    public bool IsRefused { get; private set; }
    public int RowCount { get; private set; }
    public int NewCount { get; private set; }
    public int ChangedCount { get; private set; }
    public int UnchangedCount { get; private set; }
    public int LeaverCount { get; private set; }
    public int UnitCount { get; private set; }
    public int BadRowCount { get; private set; }
    public bool NeedsConsentForLeavers { get; private set; }

    public DateTime? FinishedAt { get; private set; }
    /// <summary>Steps of the run: people written, then people whose assignments were looked at.</summary>
    public int StepsDone { get; set; }
    public int StepCount { get; private set; }

    public bool IsFinished => State is ImportState.Done or ImportState.Discarded or ImportState.Failed;
    public bool IsAtWork => State is ImportState.Reading or ImportState.Running;
    public bool CanBeConfirmed => State == ImportState.Preview && !IsRefused && NewCount + ChangedCount + LeaverCount > 0;
    public int Percent => StepCount == 0 ? 0 : Math.Clamp(100 * StepsDone / StepCount, 0, 100);

    /// <summary>The plan can be looked at. Where it was confirmed before and has become another one, that is remembered and said.</summary>
    public void Show(ImportPlan plan, DateTime at, bool isOutdated = false)
    {
        State = ImportState.Preview;
        (Signature, PlannedAt, WasOutdated, IsRefused) = (plan.Signature(), at, isOutdated, plan.IsRefused);
        Count(plan);
    }

    /// <summary>Read and compare again, with other choices.</summary>
    public void Reconsider(bool isComplete, bool createsUnits)
    {
        (IsComplete, CreatesUnits) = (isComplete, createsUnits);
        State = ImportState.Reading;
    }

    public void Confirm() => (State, StepsDone, StepCount) = (ImportState.Running, 0, 2 * (NewCount + ChangedCount + LeaverCount));

    /// <summary>Carried out as planned.</summary>
    public void Finish(DateTime at) => (State, FinishedAt, StepsDone) = (ImportState.Done, at, StepCount);

    public void Discard(DateTime at) => (State, FinishedAt) = (ImportState.Discarded, at);

    public void Fail(DateTime at) => (State, FinishedAt) = (ImportState.Failed, at);

    private void Count(ImportPlan plan)
    {
        (RowCount, NewCount, ChangedCount, UnchangedCount) = (plan.RowCount, plan.NewCount, plan.ChangedCount, plan.UnchangedCount);
        (LeaverCount, UnitCount, BadRowCount) = (plan.LeavingCount, plan.Units.Count, plan.BadRowCount);
        NeedsConsentForLeavers = plan.NeedsConsentForLeavers;
    }
}
