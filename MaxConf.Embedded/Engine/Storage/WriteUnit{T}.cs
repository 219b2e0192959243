namespace MaxConf.Embedded.Engine.Storage;

/// <inheritdoc/>
internal sealed class WriteUnit<T>(Func<DurableTransaction, T> work) : WriteUnit
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _rejection;

    public Task<T> Completion => _completion.Task;

    public override void Run(DurableTransaction transaction) => _result = work(transaction);

    public override void Reject(Exception exception) => _rejection = exception;

    public override void Complete()
    {
        if (_rejection is null)
        {
            _completion.TrySetResult(_result!);
        }
        else
        {
            _completion.TrySetException(_rejection);
        }
    }

    public override void Fail(Exception exception) => _completion.TrySetException(exception);
}
