namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>The leg of who has joined, or why they could not.</summary>
internal readonly record struct JoinOutcome(Leg? Leg, JoinRefusal? Refusal)
{
    public static implicit operator JoinOutcome(Leg leg) => new(leg, null);

    public static implicit operator JoinOutcome(JoinRefusal refusal) => new(null, refusal);
}
