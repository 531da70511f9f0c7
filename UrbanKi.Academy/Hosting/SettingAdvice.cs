namespace UrbanKi.Academy.Hosting;

/// <summary>A setting that the operator should look at; nothing stops for it.</summary>
public sealed record SettingAdvice(string Key, SettingConcern Concern)
{
    /// <summary>For the log.</summary>
    public string Words => Concern switch
    {
        SettingConcern.Unknown => $"Setting {Key} is unknown and has no effect; is it spelt as in the README?",
        SettingConcern.AnyHost => $"Setting {Key}: the site answers under every name; name its own, since one-time links and passkeys go by it",
        SettingConcern.NobodyToAsk => $"Setting {Key}: people are told nobody whom they can ask; set Academy:Help:Email or Academy:Help:Phone",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

public enum SettingConcern
{
    Unknown,
    AnyHost,
    NobodyToAsk,
}
