using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using UrbanKi.Academy.People.Mail;

namespace UrbanKi.Academy.Hosting.Mail;

/// <summary>One conversation with the mail server, for as many mails as there are.</summary>
internal sealed class SmtpPost : IAsyncDisposable
{
    private readonly SmtpSettings settings;
    private readonly SmtpClient client;
    private readonly ServerTrust trust;
    private int takenByThisConnection;

    public SmtpPost(SmtpSettings settings)
    {
        this.settings = settings;
        trust = new(settings.Authorities);
        client = new() { Timeout = (int)settings.Patience.TotalMilliseconds, ServerCertificateValidationCallback = trust.Accepts };
    }

    /// <exception cref="MailRefusedException">The server is there and does not want this mail.</exception>
    /// <exception cref="MailServerException">The server is not there, too slow, not to be trusted, or wants no mail of ours.</exception>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await SendOnceAsync(message, cancellation);
        }
        catch (MailServerException) when (takenByThisConnection > 0)
        {
            // Many servers hang up after so many mails; that is no trouble as long as they take the next in a new conversation.
            await HangUpAsync();
            await SendOnceAsync(message, cancellation);
        }
        takenByThisConnection++;
    }

    private async Task SendOnceAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Patience);
        try
        {
            if (!client.IsConnected)
            {
                takenByThisConnection = 0;
                await client.ConnectAsync(settings.Host, settings.Port, settings.Security switch
                {
                    MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                    MailSecurity.StartTls => SecureSocketOptions.StartTls,
                    _ => SecureSocketOptions.None,
                }, patience.Token);
                if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Password!, patience.Token);
            }
            await client.SendAsync(message, patience.Token);
        }
        catch (SmtpCommandException problem) when (problem.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && client.IsConnected)
        {
            throw new MailRefusedException(Said(problem), isFinal: (int)problem.StatusCode >= 500);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException or TimeoutException
            || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            var trouble = TroubleIn(problem);
            throw new MailServerException(trouble switch
            {
                MailTrouble.Silent => $"no answer from {settings.Host}:{settings.Port} within {settings.Patience.TotalSeconds:0} s",
                MailTrouble.Certificate => trust.Refusal!,
                MailTrouble.Unprotected when problem is SslHandshakeException => $"{settings.Host}:{settings.Port} does not speak TLS",
                _ => problem is SmtpCommandException command ? Said(command) : OneLine(problem.Message),
            }, trouble, problem);
        }
    }

    private MailTrouble? TroubleIn(Exception problem) => problem switch
    {
        OperationCanceledException or TimeoutException => MailTrouble.Silent,
        SslHandshakeException => trust.Refusal is null ? MailTrouble.Unprotected : MailTrouble.Certificate,
        NotSupportedException => MailTrouble.Unprotected,
        AuthenticationException or ServiceNotAuthenticatedException => MailTrouble.SignIn,
        SmtpCommandException { StatusCode: SmtpStatusCode.AuthenticationRequired or SmtpStatusCode.AuthenticationInvalidCredentials } => MailTrouble.SignIn,
        System.Net.Sockets.SocketException => MailTrouble.Unreachable,
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        client.Dispose();
    }

    private async Task HangUpAsync()
    {
        takenByThisConnection = 0;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            if (client.IsConnected) await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // It hung up first; what it had taken, it has taken.
        }
    }

    private static string Said(SmtpCommandException problem) => OneLine($"{(int)problem.StatusCode} {problem.Message}");

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
