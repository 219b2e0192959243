namespace MaxConf.Simulator.Pexip.Control;

/// <summary>How many things an order was about.</summary>
internal sealed record CountView(int Count);
