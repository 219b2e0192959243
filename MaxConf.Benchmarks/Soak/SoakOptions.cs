namespace MaxConf.Benchmarks.Soak;

/// <summary>How the client API is soaked.</summary>
/// <param name="Rooms">How many rooms there are; at least 1.</param>
/// <param name="People">How many people, spread over the rooms; the first of each room is its Host. At least 1.</param>
/// <param name="Duration">For how long they come, talk and go.</param>
/// <param name="Pause">How long each waits between two things it does, on average.</param>
/// <param name="Seed">Who does what; the machine decides when.</param>
internal sealed record SoakOptions(int Rooms, int People, TimeSpan Duration, TimeSpan Pause, int Seed);
