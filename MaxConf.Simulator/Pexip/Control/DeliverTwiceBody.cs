namespace MaxConf.Simulator.Pexip.Control;

/// <summary>How many of the next deliveries are posted twice.</summary>
internal sealed record DeliverTwiceBody(int Next = 1);
