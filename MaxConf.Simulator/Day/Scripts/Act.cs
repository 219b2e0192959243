namespace MaxConf.Simulator.Day.Scripts;

/// <summary>One thing that somebody does.</summary>
internal enum Act
{
    /// <summary>The back end asks for a room: <c>POST /room/create</c>.</summary>
    AskForRoom,

    /// <summary>The back end asks once more, as one that has not seen the answer, and expects the same room.</summary>
    AskAgain,

    /// <summary>The back end takes a room that was made in bulk: <c>GET /room/{name}</c>.</summary>
    TakeRoom,

    /// <summary>The back end takes the room back: <c>DELETE /room/{name}</c>.</summary>
    CancelRoom,

    /// <summary>The citizen calls with a wrong PIN, and is turned away.</summary>
    MistypePin,

    /// <summary>The citizen calls, until the node knows the room, and is let in as a guest.</summary>
    CitizenJoins,

    /// <summary>The agent's widget reads the room: <c>GET /public/room/{name}</c>.</summary>
    AgentPolls,

    /// <summary>The agent joins with the host's PIN.</summary>
    AgentJoins,

    /// <summary>The citizen's connection is lost; the node has not noticed yet.</summary>
    CitizenDrops,

    /// <summary>The citizen comes back.</summary>
    CitizenReturns,

    /// <summary>The agent comes back.</summary>
    AgentReturns,

    /// <summary>The citizen hangs up.</summary>
    CitizenLeaves,

    /// <summary>The agent hangs up.</summary>
    AgentLeaves,
}
