namespace MaxConf.Tests.Functions.Process;

/// <summary>What a process has written so far, line by line.</summary>
internal sealed class ConsoleLines
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isClosed;

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <param name="line">The next line; null when there will be no more.</param>
    public void Add(string? line)
    {
        lock (_gate)
        {
            if (line is null)
            {
                _isClosed = true;
            }
            else
            {
                _lines.Add(line);
            }

            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The first line with this text, now or later.</summary>
    /// <exception cref="InvalidOperationException">The process ended without writing one.</exception>
    public async Task<string> FindAsync(string text)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_lines.Find(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
                {
                    return found;
                }

                if (_isClosed)
                {
                    throw new InvalidOperationException($"It ended without '{text}': {string.Join('\n', _lines)}");
                }

                changed = _changed.Task;
            }

            await changed;
        }
    }
}
