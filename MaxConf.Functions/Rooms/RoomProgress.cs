using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms;

/// <summary>
/// Waits for what a room's orchestration comes to. Usually the activity runs in this process and reports at once; scaled out it may run
/// elsewhere, so the orchestration's status is looked at as well, now and then.
/// </summary>
internal sealed class RoomProgress(
    RoomRendezvous rendezvous, IOptions<RoomsOptions> options, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>Does <paramref name="begin"/>, then waits until the room has got past <paramref name="state"/> or failed to.</summary>
    /// <returns>How it went; null when that took longer than <c>Rooms:RequestTimeout</c>, or when the process is about to stop.</returns>
    public async Task<RoomArrival?> FollowAsync(
        DurableTaskClient client, string roomName, RoomState state, Func<Task> begin, CancellationToken cancellationToken)
    {
        var (arrival, begun) = (rendezvous.Expect(roomName, state), time.GetUtcNow());
        try
        {
            await begin();
            using var patience = new CancellationTokenSource(options.Value.RequestTimeout, time);
            using var any = CancellationTokenSource.CreateLinkedTokenSource(
                patience.Token, lifetime.ApplicationStopping, cancellationToken);
            return await WaitAsync(client, roomName, state, begun, arrival, any.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            rendezvous.Forget(roomName, state);
        }
    }

    private async Task<RoomArrival> WaitAsync(
        DurableTaskClient client,
        string roomName,
        RoomState state,
        DateTimeOffset begun,
        Task<RoomArrival> arrival,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.WhenAny(arrival, Task.Delay(LookInterval, time, cancellationToken));
            if (arrival.IsCompleted)
            {
                return await arrival;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (await LookAsync(client, roomName, state, begun, cancellationToken) is { } seen)
            {
                return new(seen, null);
            }
        }
    }

    /// <summary>What the status tells; an error from before <paramref name="begun"/> is not of this request.</summary>
    private static async Task<RoomTaskAnswer?> LookAsync(
        DurableTaskClient client, string roomName, RoomState state, DateTimeOffset begun, CancellationToken cancellationToken)
    {
        var id = RoomLifecycle.InstanceIdOf(roomName);
        var instance = await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellationToken);
        var status = instance?.ReadCustomStatusAs<RoomStatus>();
        return status switch
        {
            { State: RoomState.Deleted } when state == RoomState.Deleting => RoomTaskAnswer.Done,
            { LastError: { } error } when error.At >= begun && IsOf(state, status) => RoomTaskAnswer.Failed(new(error.Kind, error.Message)),
            { State: > RoomState.Creating } when state == RoomState.Creating => RoomTaskAnswer.Done,
            _ => null,
        };
    }

    /// <summary>
    /// Whether the status's error is one of getting past this state: a deletion's errors are counted, a creation's are not.
    /// </summary>
    private static bool IsOf(RoomState state, RoomStatus status) => state == RoomState.Creating || status.FailedAttempts > 0;
}
