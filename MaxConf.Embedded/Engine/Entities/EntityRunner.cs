using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Entities;

/// <summary>
/// Runs the operations that wait for an entity, one after the other, and writes what they came to in one transaction. An operation
/// that throws leaves no trace but its failure.
/// </summary>
internal sealed class EntityRunner(Database database, ITaskCatalog catalog, TimeProvider time, ILogger<EntityRunner> logger)
{
    /// <summary>Runs what waits for an entity. Only one call for an entity may be under way at a time.</summary>
    /// <returns>Whether more operations wait than one turn takes.</returns>
    public async Task<bool> RunAsync(string entityId, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var (messages, row) = database.Read(session => (session.Messages(entityId, now), session.Entity(entityId)));
        if (messages.Count == 0)
        {
            return false;
        }

        var turn = new EntityTurn(EntityInstanceId.FromString(entityId), row?.State);
        foreach (var message in messages)
        {
            await OperateAsync(turn, HistoryJson.ReadEntityRequest(message.Body), stopping);
        }

        await database.Writer.WriteAsync(transaction => Write(transaction, turn, messages));
        return messages.Count == Queries.MaxMessages;
    }

    private async Task OperateAsync(EntityTurn turn, EntityOperationRequested request, CancellationToken stopping)
    {
        turn.Begin();
        try
        {
            var entity = catalog.FindEntity(turn.Id.Name)
                ?? throw new InvalidOperationException($"There is no entity named '{turn.Id.Name}'.");
            var result = await entity(new EntityOperation(turn, request), stopping);
            turn.Answer(request.Caller, JsonDataConverter.Default.Serialize(result), null);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            Log.EntityOperationFailed(logger, request.Operation, turn.Id.ToString(), e);
            turn.RollBack();
            turn.Answer(request.Caller, null, Failures.Of(e));
        }
    }

    private void Write(DurableTransaction transaction, EntityTurn turn, List<StoredMessage> messages)
    {
        var now = time.GetUtcNow();
        foreach (var message in messages)
        {
            transaction.Consume(turn.Id.ToString(), message.Id);
        }

        transaction.SaveEntity(turn.Id.ToString(), turn.State, now);
        foreach (var effect in turn.Effects)
        {
            effect(transaction, now);
        }
    }
}
