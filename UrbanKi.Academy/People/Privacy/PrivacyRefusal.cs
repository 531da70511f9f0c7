namespace UrbanKi.Academy.People.Privacy;

/// <summary>Why a step was refused.</summary>
public enum PrivacyRefusal
{
    UnknownLevel,
    GroupSize,
    NothingChanges,
    /// <summary>Without a second person nobody could open again what is being closed, or two would be one.</summary>
    ConfirmerMissing,
    ConfirmerNotEligible,
    ConfirmerTwice,
    /// <summary>It gets looser and nobody is named who could agree.</summary>
    NameConfirmerFirst,
    /// <summary>All who could agree have gone: first somebody else has to be named.</summary>
    ReplaceConfirmerFirst,
    NotOpen,
    NotNamed,
    OwnProposal,
    /// <summary>An administrator has just opened a way into the second person's account.</summary>
    AccessRenewed,
}
