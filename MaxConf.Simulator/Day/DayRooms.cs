using System.Collections.Concurrent;
using MaxConf.Simulator.Day.Verdicts;
using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day;

/// <summary>Looks after the day's rooms before the first citizen comes, and when the last one has gone.</summary>
internal sealed class DayRooms(DayScene scene, BulkClient bulk, EndWatch watch)
{
    private const int DeletionsAtATime = 8;

    private readonly ConcurrentQueue<Finding> _findings = [];

    /// <summary>The names of the rooms made in bulk.</summary>
    public IReadOnlyList<string> Bulk { get; private set; } = [];

    private string BulkTag => scene.Session("bulk");

    /// <summary>Notes which rooms there are already, and has rooms made in bulk if the day begins with some.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await watch.BeginAsync(cancellationToken);
        var wanted = scene.Options.Bulk;
        if (wanted == 0)
        {
            return;
        }

        var made = await bulk.CreateAsync(wanted, BulkTag, cancellationToken);
        Bulk = [.. made.Rooms.Select(room => room.Name)];
        if (Bulk.Count != wanted)
        {
            _findings.Enqueue(new("POST /rooms/create", $"{Bulk.Count} rooms were made of {wanted}"));
        }
    }

    /// <summary>Deletes the rooms that nobody came to, waits for the end of the others, and judges.</summary>
    public async Task<Verdict> CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DeleteUnusedAsync(cancellationToken);
            var verdict = await WaitAsync(cancellationToken);
            return verdict with { Findings = [.. _findings, .. verdict.Findings] };
        }
        catch (UnexpectedAnswerException exception)
        {
            return Unknown(exception.Message);
        }
        catch (OperationCanceledException)
        {
            return Unknown("broken off");
        }
    }

    private Verdict Unknown(string reason) => new() { Findings = [.. _findings, new("rooms", $"not judged: {reason}")] };

    private Task DeleteUnusedAsync(CancellationToken cancellationToken)
    {
        var limits = new ParallelOptions { MaxDegreeOfParallelism = DeletionsAtATime, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(scene.Rooms.Unused().Except(Bulk), limits, async (room, cancellation) =>
        {
            scene.Rooms.RequestDeletion(room);
            await NoteFailureAsync(room, scene.MaxConf.DeleteRoomAsync(room, new(cancellation, cancellation)));
        });
    }

    /// <summary>Rooms made in bulk have one tag: those in use are let come to their end before the rest is deleted by it.</summary>
    private async Task<Verdict> WaitAsync(CancellationToken cancellationToken)
    {
        if (Bulk.Count > 0)
        {
            var rest = Bulk.Except(scene.Rooms.Entered()).ToHashSet();
            await watch.WaitAsync(room => !rest.Contains(room), cancellationToken);
            foreach (var room in rest)
            {
                scene.Rooms.RequestDeletion(room);
            }

            await NoteFailureAsync("DELETE /rooms", bulk.DeleteAsync(BulkTag, cancellationToken));
        }

        return await watch.WaitAsync(_ => true, cancellationToken);
    }

    private async Task NoteFailureAsync(string subject, Task task)
    {
        try
        {
            await task;
        }
        catch (UnexpectedAnswerException exception)
        {
            _findings.Enqueue(new(subject, exception.Message));
        }
    }
}
