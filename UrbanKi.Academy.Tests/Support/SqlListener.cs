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

    private SqlListener(RunningAcademy academy)
    {
        file = academy.DataPath;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>EF looks only once a second whether anybody listens, so something is asked until it is heard.</summary>
    public static async Task<SqlListener> StartAsync(RunningAcademy academy, Func<Task> ask)
    {
        var listener = new SqlListener(academy);
        for (var i = 0; i < 100 && listener.Statements.IsEmpty; i++)
        {
            await ask();
            await Task.Delay(50);
        }
        Assert.NotEmpty(listener.Statements);
        listener.Statements.Clear();
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
