namespace MaxConf.Simulator.Pexip.Client;

/// <summary>What a request of the client API is about.</summary>
internal enum ClientScope
{
    /// <summary>The conference: <c>/conferences/{alias}/{request}</c>.</summary>
    Conference,

    /// <summary>One participant: <c>…/participants/{uuid}/{request}</c>.</summary>
    Participant,

    /// <summary>One call of a participant: <c>…/participants/{uuid}/calls/{uuid}/{request}</c>.</summary>
    Call,
}
