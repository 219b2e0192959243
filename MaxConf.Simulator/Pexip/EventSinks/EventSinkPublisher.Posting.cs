namespace MaxConf.Simulator.Pexip.EventSinks;

internal sealed partial class EventSinkPublisher
{
    /// <summary>How long a bulk message waits for more events.</summary>
    private static readonly TimeSpan BulkInterval = TimeSpan.FromSeconds(0.1);

    /// <summary>Posts until the sink is removed or the platform ends. Called without the lock.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!IsFinished())
        {
            if (TakeNext() is { } events)
            {
                await PostAsync(events, cancellationToken);
            }
            else
            {
                await _wake.Reader.ReadAsync(cancellationToken);
            }
        }
    }

    private bool IsFinished()
    {
        lock (_environment.Gate)
        {
            return _isRemoved && IsSettled;
        }
    }

    private IReadOnlyList<QueuedEvent>? TakeNext()
    {
        lock (_environment.Gate)
        {
            if (_outbox.IsEmpty || _isHeld || _isStopped || _retryTimer is not null || _gatherTimer is not null)
            {
                return null;
            }

            _isPosting = true;
            return _outbox.Peek(Sink.Flag("bulk_support"));
        }
    }

    private async Task PostAsync(IReadOnlyList<QueuedEvent> events, CancellationToken cancellationToken)
    {
        var error = await _environment.Poster.PostAsync(Sink, Message(events), Seconds("es_connection_timeout"), cancellationToken);
        lock (_environment.Gate)
        {
            _isPosting = false;
            if (error is null)
            {
                Acknowledge(events);
            }
            else
            {
                Fail(error);
            }

            Settle();
        }
    }

    private string Message(IReadOnlyList<QueuedEvent> events) => Sink.Flag("bulk_support") && !events[0].IsRaw
        ? EventEnvelope.WriteBulk(events, Sink.Integer("version"), _environment.Time.GetUtcNow())
        : events[0].Json;

    private void Acknowledge(IReadOnlyList<QueuedEvent> events)
    {
        _backoff.Reset();
        _environment.Acknowledged(this, events);
        if (_outbox.Delivered(events) && _environment.TakeDuplicate())
        {
            _outbox.Repeat(events);
        }
    }

    private void Fail(string error)
    {
        var wait = _backoff.Next(Seconds("es_initial_retry_backoff"), Seconds("es_maximum_retry_backoff"));
        _isStopped = wait is null || _isRemoved;
        if (!_isStopped)
        {
            _retryTimer = _environment.Time.CreateTimer(_ => WithLock(StopWaiting), null, wait!.Value, Timeout.InfiniteTimeSpan);
        }

        _environment.Failed(this, error, wait);
    }

    private void StopWaiting()
    {
        _retryTimer?.Dispose();
        _retryTimer = null;
        Wake();
    }

    /// <summary>In bulk mode the first event of a message waits a moment for others; otherwise posting goes on at once.</summary>
    private void Gather()
    {
        if (!Sink.Flag("bulk_support"))
        {
            Wake();
        }
        else
        {
            _gatherTimer ??= _environment.Time.CreateTimer(_ => WithLock(StopGathering), null, BulkInterval, Timeout.InfiniteTimeSpan);
        }
    }

    private void StopGathering()
    {
        _gatherTimer?.Dispose();
        _gatherTimer = null;
        Wake();
    }

    private void WithLock(Action action)
    {
        lock (_environment.Gate)
        {
            action();
        }
    }

    private TimeSpan Seconds(string setting) => TimeSpan.FromSeconds(_environment.Global.Integer(setting));
}
