using MaxConf.Embedded.Engine.Orchestrations;

namespace MaxConf.Embedded.Engine.Dispatch;

/// <summary>What is in memory of an instance that has something to do, or had lately.</summary>
internal sealed class LiveInstance(string instanceId)
{
    /// <summary>Bounds one turn.</summary>
    private const int MaxArrivals = 1000;

    private readonly Lock _lock = new();
    private readonly List<Arrival> _arrivals = [];
    private bool _isFollowed;
    private bool _looksInFile;

    public string InstanceId => instanceId;

    /// <summary>Whether it waits for a turn or is in one. The dispatcher's, like the next three.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Whether something came in since its turn began.</summary>
    public bool IsSignalled { get; set; }

    /// <summary>Its place among those that are kept because they were used lately.</summary>
    public LinkedListNode<LiveInstance>? Place { get; set; }

    /// <summary>How much memory that place takes, counted in events.</summary>
    public int Weight { get; set; }

    /// <summary>The execution as the last turn left it; null means that the next turn reads it from the file.</summary>
    public OrchestrationSession? Session { get; private set; }

    /// <summary>Something came in. What also lies in the file is kept here only if all that came before it was.</summary>
    public void Add(Arrival arrival)
    {
        lock (_lock)
        {
            if (arrival.Begun is not null)
            {
                // Whatever came before was for an instance that is gone.
                _arrivals.Clear();
                _isFollowed = true;
            }

            if (_isFollowed || arrival.Answered is not null)
            {
                _arrivals.Add(arrival);
            }
        }
    }

    /// <summary>Something lies in the file that did not come in here: it has fallen due, or was there when the engine started.</summary>
    public void LookInFile()
    {
        lock (_lock)
        {
            _looksInFile = true;
        }
    }

    /// <summary>Takes what came in. From now on everything that comes in is kept, until <see cref="Forget"/>.</summary>
    public TurnIntake Take()
    {
        lock (_lock)
        {
            var taken = _arrivals[..Math.Min(_arrivals.Count, MaxArrivals)];
            _arrivals.RemoveRange(0, taken.Count);
            var intake = new TurnIntake(taken, _looksInFile, _arrivals.Count > 0);
            (_isFollowed, _looksInFile) = (true, false);
            return intake;
        }
    }

    /// <summary>The answers that are in memory only.</summary>
    public List<Arrival> Unwritten()
    {
        lock (_lock)
        {
            return _arrivals.FindAll(arrival => arrival.Answered is not null);
        }
    }

    /// <summary>Keeps the execution for the next turn.</summary>
    public void Keep(OrchestrationSession session) => Session = session;

    /// <summary>Lets the next turn read the file; what is in memory only is kept.</summary>
    /// <param name="untaken">What a turn took and could not write.</param>
    public void Forget(params IEnumerable<Arrival> untaken)
    {
        lock (_lock)
        {
            Session = null;
            _isFollowed = false;
            _arrivals.InsertRange(0, untaken);
            _arrivals.RemoveAll(arrival => arrival.Answered is null);
        }
    }
}
