using MaxConf.Simulator.Day.Citizens;

namespace MaxConf.Simulator.Day;

/// <summary>Where a day stands, for those who watch it.</summary>
internal sealed class DayProgress(int citizens)
{
    private readonly Lock _gate = new();
    private readonly int[] _citizens = [citizens, .. new int[Enum.GetValues<Whereabouts>().Length - 1]];
    private DayStage _stage;
    private int _roomsLeft;

    /// <summary>Raised after every change, by whoever made it.</summary>
    public event Action? Changed;

    /// <summary>How many citizens there are all in all.</summary>
    public int Citizens => citizens;

    /// <summary>How far the day is.</summary>
    public DayStage Stage
    {
        get => Read(() => _stage);
        set => Change(() => _stage = value);
    }

    /// <summary>How many of the day's rooms were still there when they were last counted, at the end of the day.</summary>
    public int RoomsLeft
    {
        get => Read(() => _roomsLeft);
        set => Change(() => _roomsLeft = value);
    }

    /// <summary>How many citizens are somewhere.</summary>
    public int At(Whereabouts where) => Read(() => _citizens[(int)where]);

    /// <summary>A citizen goes from one place to another.</summary>
    public void Move(Whereabouts from, Whereabouts to) => Change(() =>
    {
        _citizens[(int)from]--;
        _citizens[(int)to]++;
    });

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
        }

        Changed?.Invoke();
    }
}
