using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms;

/// <summary>
/// Waits for what orchestrations do. Usually the activity runs in this process and reports at once; scaled out it may run elsewhere, so
/// durable state is looked at as well, now and then.
/// </summary>
internal sealed class RoomProgress(
    RoomRendezvous rendezvous, IOptions<RoomsOptions> options, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>Finds in durable state what a matter came to since it was begun; null for nothing yet.</summary>
    internal delegate Task<RoomArrival?> Look(DateTimeOffset begun, CancellationToken cancellationToken);

    /// <summary>Does <paramref name="begin"/>, then waits until the matter has come to something.</summary>
    /// <param name="matter">What activities report under, see <see cref="RoomRendezvous"/>.</param>
    /// <param name="begin">What sets it going.</param>
    /// <param name="look">Finds what nobody reported here.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How it went; null when that took longer than <c>Rooms:RequestTimeout</c>, or when the process is about to stop.</returns>
    public async Task<RoomArrival?> FollowAsync(
        string matter, Func<Task> begin, Look look, CancellationToken cancellationToken)
    {
        using var expectation = rendezvous.Expect(matter);
        var begun = time.GetUtcNow();
        try
        {
            await begin();
            using var patience = new CancellationTokenSource(options.Value.RequestTimeout, time);
            using var any = CancellationTokenSource.CreateLinkedTokenSource(
                patience.Token, lifetime.ApplicationStopping, cancellationToken);
            return await WaitAsync(expectation.Arrival, token => look(begun, token), any.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<RoomArrival> WaitAsync(
        Task<RoomArrival> arrival, Func<CancellationToken, Task<RoomArrival?>> look, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.WhenAny(arrival, Task.Delay(LookInterval, time, cancellationToken));
            if (arrival.IsCompleted)
            {
                return await arrival;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (await look(cancellationToken) is { } seen)
            {
                return seen;
            }
        }
    }
}
