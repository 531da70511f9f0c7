using System.Security.Cryptography;

namespace UrbanKi.Academy.Hosting;

/// <summary>Lets a form that is sent twice make one row: the row's id follows from the id that was drawn with the form.</summary>
public static class FormIds
{
    /// <summary>Another one in each organisation, so that none can learn or take the ids of another.</summary>
    public static Guid Of(Guid organisationId, Guid form) => new(SHA256.HashData([.. organisationId.ToByteArray(), .. form.ToByteArray()]).AsSpan(0, 16));
}
