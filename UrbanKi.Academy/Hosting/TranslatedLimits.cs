using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace UrbanKi.Academy.Hosting;

/// <summary>What says that something is too long is a text of ours, in the language of the page. The browser keeps to the limits by itself; this is for whoever goes round it.</summary>
internal sealed class TranslatedLimits : IValidationMetadataProvider
{
    /// <summary>{1} is the limit.</summary>
    public const string TooLong = "Form_TooLong";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var limit in context.ValidationMetadata.ValidatorMetadata.OfType<MaxLengthAttribute>()) limit.ErrorMessage ??= TooLong;
    }
}
