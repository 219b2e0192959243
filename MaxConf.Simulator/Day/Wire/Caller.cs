using System.Net;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Sends the day's requests and keeps a record of each.</summary>
internal sealed class Caller(HttpClient http, RequestLog log, TimeProvider time)
{
    /// <summary>Sends a request.</summary>
    /// <param name="kind">What it is called in the summary.</param>
    /// <param name="request">The request; it is disposed of.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <param name="expected">The statuses that an answer may have.</param>
    /// <exception cref="UnexpectedAnswerException">There was no answer, or one with another status.</exception>
    public async Task<Answer> SendAsync(
        string kind, HttpRequestMessage request, CancellationToken cancellationToken, params HttpStatusCode[] expected)
    {
        var start = time.GetTimestamp();
        var outcome = RequestOutcome.Failed;
        try
        {
            var answer = await ReceiveAsync(kind, request, cancellationToken);
            outcome = expected.Contains(answer.Status) ? RequestOutcome.Answered
                : answer.Headers.RetryAfter?.Delta is not null ? RequestOutcome.PutOff
                : RequestOutcome.Failed;
            return outcome == RequestOutcome.Answered ? answer : throw UnexpectedAnswerException.Of(answer);
        }
        catch (HttpRequestException exception)
        {
            throw new UnexpectedAnswerException(kind, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnexpectedAnswerException(kind, $"no answer within {http.Timeout.TotalSeconds:0} s");
        }
        finally
        {
            log.Add(kind, time.GetElapsedTime(start), outcome);
        }
    }

    private async Task<Answer> ReceiveAsync(string kind, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return new(kind, response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Headers);
        }
    }
}
