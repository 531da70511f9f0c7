using UrbanKi.Academy.Curriculum;
using UrbanKi.Academy.Curriculum.Foreign;
using UrbanKi.Academy.Data;
using UrbanKi.Academy.Hosting;
using UrbanKi.Academy.Publishing;
using UrbanKi.Academy.Publishing.Exchange;

namespace UrbanKi.Academy.Features.Exchange;

/// <summary>Where trainers hand in courses and questions, look at what would become of them, and say yes or no.</summary>
public sealed class IntakeDesk(Uploads uploads, Drafts drafts, Library library, AcademyDbContext db, CurrentPerson person)
{
    /// <summary>The course in the file, and where it waits if it can be taken.</summary>
    public async Task<(CourseParcel? Parcel, Guid? Upload, bool NeedsName)> HandInCourseAsync(IFormFile file, string? name, CancellationToken cancellation)
    {
        var bytes = await BytesOfAsync(file, CourseZip.MostBytes, cancellation);
        var parcel = CourseZip.Read(bytes);
        if (parcel.IsRefused) return (parcel, null, false);
        if (parcel.IdFor(name) is not { } id) return (parcel, null, true);
        return (parcel, (await uploads.KeepAsync(file, bytes, person.Id, id, null, person.Now.At, cancellation)).Id, false);
    }

    /// <summary>What was read, and where it waits if there is anything to take.</summary>
    public async Task<(ForeignReading Reading, Guid? Upload)> HandInQuestionsAsync(IFormFile file, string courseId, string language, CancellationToken cancellation)
    {
        var bytes = await BytesOfAsync(file, ForeignFile.LargestXml, cancellation);
        var reading = ForeignFile.Read(file.FileName, bytes, language);
        return (reading, reading.Items.Count == 0 ? null : (await uploads.KeepAsync(file, bytes, person.Id, courseId, language, person.Now.At, cancellation)).Id);
    }

    public async Task<Upload?> FindAsync(Guid id, bool isCourse, CancellationToken cancellation) =>
        await uploads.FindAsync(id, person.Id, person.Now.At, cancellation) is { } upload && upload.IsCourse == isCourse ? upload : null;

    public void Discard(Upload upload) => uploads.Delete(upload.Id);

    /// <summary>The course that was handed in beside the one that there is; null where somebody has just taken it.</summary>
    public async Task<CourseIntake?> CourseAsync(Upload upload, CancellationToken cancellation)
    {
        if (await uploads.BytesAsync(upload, cancellation) is not { } bytes) return null;
        var parcel = CourseZip.Read(bytes);
        var draft = await drafts.FindAsync(upload.CourseId, cancellation);
        var published = await db.NewestFilesAsync(upload.CourseId, cancellation);
        return new(upload, parcel, draft, published, CourseReader.ReadDraft(upload.CourseId, parcel.Files!, library.Current.Shelf));
    }

    /// <summary>Takes the course for the draft, if that is still the one that was seen.</summary>
    public async Task<bool> TakeCourseAsync(Upload upload, Guid revision, CancellationToken cancellation)
    {
        if (await uploads.BytesAsync(upload, cancellation) is not { } bytes) return false;
        var parcel = CourseZip.Read(bytes);
        if (!await drafts.RestoreAsync(upload.CourseId, parcel.Files!, revision == Guid.Empty ? null : revision, person.Id, cancellation)) return false;
        uploads.Delete(upload.Id);
        return true;
    }

    /// <summary>The questions that were handed in, read for a page of the course as it is now; null where there is no such course any more, or somebody has just taken them.</summary>
    public async Task<QuestionsIntake?> QuestionsAsync(Upload upload, string? pageId, CancellationToken cancellation)
    {
        if (await drafts.TextOfAsync(upload.CourseId, cancellation) is not { } files || await uploads.BytesAsync(upload, cancellation) is not { } bytes) return null;
        var outline = CourseOutline.Of(files);
        return new(upload, files, outline, QuestionIntake.Read(upload.FileName, bytes, upload.Language!, files, outline.Find(pageId)));
    }

    /// <summary>What the checker would find that it does not find now, if these questions were taken.</summary>
    public IReadOnlyList<Finding> NewErrors(QuestionsIntake intake, string pageId, IReadOnlySet<int> numbers, bool inAllLanguages) =>
        QuestionIntake.Append(intake.Files, pageId, intake.Upload.Language!, Chosen(intake.Reading, numbers), inAllLanguages) is { } appended
            ? QuestionIntake.NewErrors(intake.Upload.CourseId, intake.Files, appended.Files, library.Current.Shelf) : [];

    /// <summary>Puts the questions at the page's end, in the draft as it is at that moment; whoever has it open is told when they save. Of two clicks at once only one does it, and both are told that it is done.</summary>
    public async Task<bool> TakeQuestionsAsync(Upload upload, string pageId, IReadOnlySet<int> numbers, bool inAllLanguages, CancellationToken cancellation)
    {
        if (await uploads.BytesAsync(upload, cancellation) is not { } bytes || !uploads.Claim(upload)) return true;
        var isTaken = false;
        try
        {
            await drafts.OpenAsync(upload.CourseId, person.Id, cancellation);
            return isTaken = await drafts.ChangeAsync(upload.CourseId, files => QuestionIntake.Append(files, pageId, upload.Language!,
                Chosen(QuestionIntake.Read(upload.FileName, bytes, upload.Language!, files, CourseOutline.Of(files).Find(pageId)), numbers), inAllLanguages), person.Id, cancellation);
        }
        finally
        {
            if (isTaken) uploads.Delete(upload.Id);
            else uploads.GiveBack(upload);
        }
    }

    private static List<ForeignItem> Chosen(ForeignReading reading, IReadOnlySet<int> numbers) => [.. reading.Taken.Where(item => numbers.Contains(item.Number))];

    /// <summary>As many bytes as are enough to see that it is too large.</summary>
    private static async Task<byte[]> BytesOfAsync(IFormFile file, int most, CancellationToken cancellation)
    {
        var bytes = new byte[(int)Math.Min(file.Length, most + 1L)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}

/// <summary>A course that was handed in, what it would replace, and what the checker says of it.</summary>
public sealed record CourseIntake(Upload Upload, CourseParcel Parcel, DraftReading? Draft, SourceFiles? Published, CourseReading Checked);

/// <summary>Questions that were handed in, and the course that they would go into.</summary>
public sealed record QuestionsIntake(Upload Upload, SourceFiles Files, CourseOutline Outline, ForeignReading Reading);
