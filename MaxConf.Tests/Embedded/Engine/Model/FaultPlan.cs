using Microsoft.Data.Sqlite;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>Which commits fail. The same seed gives the same plan.</summary>
/// <param name="random">Used by one commit at a time.</param>
/// <param name="refusals">How probable it is that the file refuses a commit and is well again afterwards.</param>
/// <param name="crashes">How often the engine is ended.</param>
internal sealed class FaultPlan(Random random, double refusals, int crashes)
{
    private const int DiskFull = 13;
    private const int LongestLife = 60;

    private int _crashesLeft = crashes;
    private int _commitsToCrash = random.Next(LongestLife);

    /// <summary>Whether anything fails at all.</summary>
    public bool HasFaults { get; } = refusals > 0 || crashes > 0;

    /// <summary>Whether the engine ends before this commit.</summary>
    public bool IsCrash()
    {
        if (_crashesLeft == 0 || _commitsToCrash-- > 0)
        {
            return false;
        }

        _crashesLeft--;
        _commitsToCrash = random.Next(LongestLife);
        return true;
    }

    /// <exception cref="SqliteException">This commit is refused; where <paramref name="always"/>, as all others are.</exception>
    public void ThrowIfRefused(bool always)
    {
        if (always || random.NextDouble() < refusals)
        {
            throw new SqliteException("The disk is full, says the test.", DiskFull);
        }
    }
}
