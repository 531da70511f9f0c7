namespace UrbanKi.Academy.Workbooks.Verification;

/// <summary>How much more of a file may be unpacked, whatever it says about its own size.</summary>
internal sealed class Allowance(long bytes)
{
    private long left = bytes;

    /// <exception cref="TooMuchException">Nothing is left.</exception>
    public void Take(int bytes)
    {
        if ((left -= bytes) < 0) throw new TooMuchException();
    }
}
