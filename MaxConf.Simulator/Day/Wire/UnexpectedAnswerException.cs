namespace MaxConf.Simulator.Day.Wire;

/// <summary>A request was not answered as it should have been; the message is for the day's summary.</summary>
internal sealed class UnexpectedAnswerException(string kind, string what) : Exception($"{kind}: {what}")
{
    /// <summary>When the answer said to try again; null if it did not.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Tells an answer's status and title; never its body, which may hold PINs.</summary>
    public static UnexpectedAnswerException Of(Answer answer)
    {
        var reason = answer.TryRead(RoomJson.Default.Problem)?.Reason;
        return new(answer.Kind, reason is null ? $"{(int)answer.Status}" : $"{(int)answer.Status} {reason}")
        {
            RetryAfter = answer.Headers.RetryAfter?.Delta,
        };
    }
}
