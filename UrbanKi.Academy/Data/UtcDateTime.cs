using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace UrbanKi.Academy.Data;

/// <summary>Instants are UTC in the database and say so when they come back; SQLite forgets it, PostgreSQL insists on it.</summary>
public sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : value.ToUniversalTime(),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
