namespace UrbanKi.Academy.Features.Errors;

/// <summary>What a person can do about it, rather than what the protocol calls it.</summary>
public enum ErrorKind
{
    /// <summary>What was sent can't be read; often a form that lay open for too long.</summary>
    BadRequest,
    Forbidden,
    NotFound,
    TooMany,
    /// <summary>A defect of ours.</summary>
    Broken,
}

/// <summary>Code is the status to answer with; Reference finds the entry in the log, for defects only; SignedInAs is known only where it matters.</summary>
public sealed record StatusView(int Code, ErrorKind Kind, string? Reference, string? SignedInAs)
{
    public static StatusView Of(int code, string reference, string? person)
    {
        if (code is < 400 or > 599) code = StatusCodes.Status404NotFound;
        var kind = code switch
        {
            401 or 403 => ErrorKind.Forbidden,
            404 or 410 => ErrorKind.NotFound,
            429 => ErrorKind.TooMany,
            >= 500 => ErrorKind.Broken,
            _ => ErrorKind.BadRequest,
        };
        return new(code, kind, kind == ErrorKind.Broken ? reference : null, kind == ErrorKind.Forbidden ? person : null);
    }
}
