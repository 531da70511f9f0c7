using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace UrbanKi.Academy.Tests.Support;

/// <summary>Hears every statement that one academy sends to its database; other tests run beside it, so it tells them apart by the file.</summary>
internal sealed class SqlListener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string file;
    private readonly List<IDisposable> subscriptions = [];

    private SqlListener(string file)
    {
        this.file = file;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Listens from now on. Each context of EF remembers for a second that nobody listened, so that second is waited out.</summary>
    public static Task<SqlListener> StartAsync(RunningAcademy academy) => StartAsync(academy.DataPath);

    /// <param name="file">A part of the connection string that no other database has.</param>
    public static async Task<SqlListener> StartAsync(string file)
    {
        var listener = new SqlListener(file);
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        return listener;
    }

    public ConcurrentQueue<string> Statements { get; } = [];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) lock (subscriptions) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: var command } && value.Key == RelationalEventId.CommandExecuting.Name && command.Connection?.ConnectionString.Contains(file, StringComparison.Ordinal) == true)
            Statements.Enqueue(command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        lock (subscriptions) subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
