using System.Globalization;
using Microsoft.Data.Sqlite;
using UrbanKi.Academy.People.Privacy;
using UrbanKi.Academy.People.Retention;

namespace UrbanKi.Academy.Hosting;

/// <summary>The settings below "Academy", read and checked once at start. Relative paths count from the content root.</summary>
public sealed record AcademySettings
{
    public required string ContentPath { get; init; }
    /// <summary>Database, keys, uploads.</summary>
    public required string DataPath { get; init; }
    public required string ConnectionString { get; init; }
    /// <summary>Decides "today", "per day" and every date shown.</summary>
    public required TimeZoneInfo TimeZone { get; init; }
    public required bool IsDemo { get; init; }
    /// <summary>Whether a changed content file is published at once; in Development only.</summary>
    public required bool WatchesContent { get; init; }
    /// <summary>Whether a careless query fails, so that it is noticed where it is written; where a town works it is logged.</summary>
    public bool IsStrict { get; init; }
    /// <summary>Shows the state's header line; only public bodies may claim it.</summary>
    public required bool IsOfficialWebsite { get; init; }
    public required HelpContact Help { get; init; }
    /// <summary>Who may not come in with a password alone.</summary>
    public SecondFactorDuty SecondFactorFor { get; init; }
    /// <summary>Where people have an account elsewhere; null: they sign in here only.</summary>
    public OidcSettings? Oidc { get; init; }
    /// <summary>The server that takes the mails; null: the program sends none.</summary>
    public Mail.SmtpSettings? Smtp { get; init; }
    /// <summary>Where uploaded files are looked at for viruses; null: nowhere.</summary>
    public Scanning.VirusScanSettings? VirusScan { get; init; }
    public PrivacySettings Privacy { get; init; } = PrivacySettings.Default;
    /// <summary>The clocks of deletion where no administrator set others.</summary>
    public RetentionSchedule Retention { get; init; } = RetentionSchedule.Default;

    /// <summary>What a measuring program must show to read /metrics; null: nobody may.</summary>
    public string? MetricsToken { get; init; }
    /// <summary>What is not wrong, but not as it should be where a town works with it.</summary>
    public IReadOnlyList<SettingAdvice> Advice { get; init; } = [];

    /// <summary>Reads the settings; wrong ones stop the start with a line for each that names the key.</summary>
    /// <exception cref="SettingException">Settings can't be used.</exception>
    public static AcademySettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var reading = new SettingsReading(configuration, "Academy");
        var academy = reading.Section;
        var data = Full(environment, academy["DataPath"] ?? "data");
        var settings = new AcademySettings
        {
            ContentPath = reading.Read(() => ContentFolder(academy["ContentPath"], environment)),
            DataPath = data,
            ConnectionString = reading.Read(() => Connection(Provider(academy["Database:Provider"], configuration), data, environment)),
            TimeZone = reading.Read(() => Zone(academy["TimeZone"] ?? "Europe/Berlin")),
            IsDemo = reading.Read(() => Flag(academy, "Demo:Enabled", byDefault: true)) && environment.IsDevelopment(),
            WatchesContent = environment.IsDevelopment(),
            IsStrict = !environment.IsProduction(),
            IsOfficialWebsite = reading.Read(() => Flag(academy, "OfficialWebsite", byDefault: false)),
            Help = new(academy["Help:Name"], academy["Help:Email"], academy["Help:Phone"]),
            Oidc = reading.Read(() => OidcSettings.Read(academy)),
            Smtp = reading.Read(() => Mail.SmtpSettings.Read(academy, environment.ContentRootPath)),
            VirusScan = reading.Read(() => Scanning.VirusScanSettings.Read(academy)),
            SecondFactorFor = reading.Read(() => Duty(academy["SignIn:SecondFactorFor"])),
            MetricsToken = reading.Read(() => Token(academy["Metrics:Token"])),
            Privacy = new(
                reading.Read(() => Number(academy, "Privacy:MinimumGroupSize", PrivacySettings.Default.MinimumGroupSize, PrivacyProfile.SmallestGroup, PrivacyProfile.LargestGroup)),
                reading.Read(() => Number(academy, "Privacy:NoticeDays", PrivacySettings.Default.NoticeDays, least: 7, most: 365))),
            Retention = reading.Read(() => Clocks(academy)),
        };
        reading.ThrowIfAny();
        return settings with { Advice = [.. reading.Unknown.Select(key => new SettingAdvice(key, SettingConcern.Unknown)), .. Concerns(settings, configuration, environment)] };
    }

    private static RetentionSchedule Clocks(IConfiguration academy)
    {
        var schedule = new RetentionSchedule(RetentionClock.All.ToDictionary(clock => clock, clock => Number(academy, $"Retention:{clock.Name}", clock.DefaultDays, clock.LeastDays, clock.MostDays)));
        return schedule.IsInOrder ? schedule
            : throw new SettingException($"Academy:Retention:{RetentionClock.Proof.Name}", $"it is shorter than Academy:Retention:{RetentionClock.Account.Name}; a name can't go before the account that bears it");
    }

    private static IEnumerable<SettingAdvice> Concerns(AcademySettings settings, IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment()) yield break;
        if (configuration["AllowedHosts"] is null or "" or "*") yield return new("AllowedHosts", SettingConcern.AnyHost);
        if (settings.Help.IsEmpty) yield return new("Academy:Help", SettingConcern.NobodyToAsk);
    }

    /// <summary>The connection, where the database is one that the program knows.</summary>
    private static string? Provider(string? word, IConfiguration configuration) => word is null || word.Equals("Sqlite", StringComparison.OrdinalIgnoreCase)
        ? configuration.GetConnectionString("Academy")
        : throw new SettingException("Academy:Database:Provider", $"'{word}' is not supported; leave it out or set it to Sqlite");

    /// <summary>SQLite's own words, with a relative file counted from the content root like every other path.</summary>
    private static string Connection(string? setting, string data, IHostEnvironment environment)
    {
        try
        {
            Directory.CreateDirectory(data);
            var connection = new SqliteConnectionStringBuilder(setting ?? $"Data Source={Path.Combine(data, "academy.db")}");
            if (connection.DataSource.Length == 0) throw new SettingException("ConnectionStrings:Academy", "it names no file; write 'Data Source=…'");
            if (connection.DataSource != ":memory:") connection.DataSource = Full(environment, connection.DataSource);
            return connection.ConnectionString;
        }
        catch (ArgumentException problem)
        {
            throw new SettingException("ConnectionStrings:Academy", $"it can't be read: {problem.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("Academy:DataPath", $"the folder {data} can't be created: {problem.Message}");
        }
    }

    /// <summary>The setting, else in Development the source folder beside the project, else what the build put beside the program.</summary>
    private static string ContentFolder(string? setting, IHostEnvironment environment)
    {
        var source = Path.GetFullPath(Path.Combine(environment.ContentRootPath, "..", "content"));
        var folder = setting is not null ? Full(environment, setting)
            : environment.IsDevelopment() && Directory.Exists(source) ? source
            : Path.Combine(AppContext.BaseDirectory, "content");
        return Directory.Exists(folder) ? folder : throw new SettingException("Academy:ContentPath", $"there is no folder {folder}");
    }

    private static SecondFactorDuty Duty(string? word) => string.IsNullOrEmpty(word) ? SecondFactorDuty.Nobody
        : Enum.TryParse<SecondFactorDuty>(word, ignoreCase: true, out var duty) && Enum.IsDefined(duty) ? duty
        : throw new SettingException("Academy:SignIn:SecondFactorFor", $"'{word}' is unknown; use Nobody, Roles or Everyone");

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new SettingException("Academy:TimeZone", $"'{id}' is no time zone; use a name such as Europe/Berlin");

    private static string? Token(string? word) => string.IsNullOrEmpty(word) ? null
        : word.Length >= 24 ? word
        : throw new SettingException("Academy:Metrics:Token", "it has fewer than 24 characters and could be guessed; make one with 'openssl rand -hex 24'");

    private static bool Flag(IConfiguration section, string key, bool byDefault) => section[key] is not { Length: > 0 } text ? byDefault
        : bool.TryParse(text, out var flag) ? flag
        : throw new SettingException($"Academy:{key}", string.Create(CultureInfo.InvariantCulture, $"'{text}' is neither true nor false"));

    private static int Number(IConfiguration section, string key, int byDefault, int least, int most) => section[key] is not { Length: > 0 } text ? byDefault
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new SettingException($"Academy:{key}", string.Create(CultureInfo.InvariantCulture, $"'{text}' is no number from {least} to {most}"));

    private static string Full(IHostEnvironment environment, string path) => Path.GetFullPath(Path.Combine(environment.ContentRootPath, path));
}

/// <summary>Whom to ask; shown at the foot of every page.</summary>
public sealed record HelpContact(string? Name, string? Email, string? Phone)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Email) && string.IsNullOrWhiteSpace(Phone);
}
