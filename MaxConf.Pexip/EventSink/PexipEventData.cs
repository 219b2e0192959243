namespace MaxConf.Pexip.EventSink;

/// <summary>
/// What an event says. Fields that are absent, null, or of a type that makes no sense are null: an update may carry only what
/// changed. Fields that tell about people and are not needed here are not read at all.
/// </summary>
public abstract record PexipEventData
{
    private protected PexipEventData()
    {
    }
}
