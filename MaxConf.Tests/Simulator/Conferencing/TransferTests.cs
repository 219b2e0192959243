using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class TransferTests
{
    private const string Guests = "\"pin\": \"1234\", \"guest_pin\": \"5678\", \"allow_guests\": true";

    [Fact]
    public async Task Transfer_Participant_GoesOnInTheOtherConferenceAsAnotherLegOfTheSameCall()
    {
        await using var platform = new LivePlatform().WithRoom("a").WithRoom("b");
        var (ann, bob) = (platform.Join("a", "Ann"), platform.Join("b", "Bob"));
        platform.Heard.Clear();

        var moved = platform.Conferences.Transfer(new(ann, "b", LegRole.Guest, "")).Leg!;

        Assert.Equal(
            [
                "Ann connected", "stage changed", "Ann transferred to b", "Ann disconnected: Call transferred", "stage changed",
            ],
            platform.Heard);
        Assert.Equal((bob.Meeting, "guest"), (moved.Meeting, moved.Role));
        Assert.Equal((ann.CallId, ann.ConversationId), (moved.CallId, moved.ConversationId));
        Assert.NotEqual(ann.Id, moved.Id);
        Assert.Null(platform.Conferences.Find("a"));
    }

    [Fact]
    public async Task Transfer_ToAConferenceThatDoesNotRun_StartsIt()
    {
        await using var platform = new LivePlatform().WithRoom("a").WithRoom("b");
        var ann = platform.Join("a", "Ann");
        platform.Join("a", "Bob");

        platform.Conferences.Transfer(new(ann, "b", Role: null, Pin: null));

        Assert.True(platform.Conferences.Find("b")!.IsStarted);
        Assert.Equal(["Bob"], platform.Conferences.Find("a")!.Connected.Select(leg => leg.DisplayName));
    }

    [Theory]
    [InlineData("", "guest", "", false)]
    [InlineData("", "chair", "9999", false)]
    [InlineData(Guests, "guest", "5678", false)]
    [InlineData(Guests, "chair", "1234", false)]
    [InlineData(Guests, "guest", "1234", true)]
    [InlineData(Guests, "chair", "5678", true)]
    [InlineData(Guests, "chair", "", true)]
    [InlineData(Guests, "chair", null, false)]
    [InlineData("\"pin\": \"1234\"", "guest", "1234", true)]
    public async Task Transfer_WithPin_NeedsTheOneOfTheRole(string settings, string role, string? pin, bool isRefused)
    {
        await using var platform = new LivePlatform().WithRoom("a").WithRoom("b", settings);
        var ann = platform.Join("a", "Ann");

        var outcome = platform.Conferences.Transfer(new(ann, "b", role, pin));

        Assert.Equal(isRefused ? JoinRefusal.WrongPin : null, outcome.Refusal);
        Assert.Equal(isRefused, ann.IsConnected);
        Assert.Equal(isRefused ? null : role, outcome.Leg?.Role);
    }

    [Fact]
    public async Task Transfer_ThatCannotBe_LeavesThemWhereTheyAre()
    {
        await using var platform = new LivePlatform().WithRoom("a").WithRoom("b", "\"participant_limit\": 1");
        var ann = platform.Join("a", "Ann");
        platform.Join("b", "Bob");
        var ringing = platform.Dial(ann.Meeting, "x@example.com");

        Assert.Equal(JoinRefusal.UnknownAlias, platform.Conferences.Transfer(new(ann, "c", null, null)).Refusal);
        Assert.Equal(JoinRefusal.Full, platform.Conferences.Transfer(new(ann, "b", null, null)).Refusal);
        Assert.Equal(JoinRefusal.StillConnecting, platform.Conferences.Transfer(new(ringing, "b", null, null)).Refusal);
        Assert.True(ann.IsConnected);
    }

    [Fact]
    public async Task Transfer_ToWhereTheyAre_GivesThemAnotherLegAndRole()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var ann = platform.Join("a", "Ann", LegRole.Guest);

        var moved = platform.Conferences.Transfer(new(ann, "a", LegRole.Chair, "")).Leg!;

        Assert.Same(ann.Meeting, moved.Meeting);
        Assert.Equal([moved], moved.Meeting.Connected);
    }
}
