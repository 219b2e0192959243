using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Layouts;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class ConferenceSettingTests
{
    [Theory]
    [InlineData("1:0", "1:0", "1:0")]
    [InlineData("2x2", "2x2", "4:0")]
    [InlineData("4:0", "2x2", "4:0")]
    [InlineData("9:0", "3x3", "9:0")]
    [InlineData("16:0", "4x4", "16:0")]
    [InlineData("25:0", "5x5", "25:0")]
    [InlineData("ac", "ac", "5:7")]
    [InlineData("two_mains_eight_around", "two_mains_eight_around", "two_mains_eight_around")]
    [InlineData("5:7", null, null)]
    [InlineData("one_main_seven_pips", null, null)]
    [InlineData("", null, null)]
    public void Layout_Names_AreFound(string asked, string? name, string? view) =>
        Assert.Equal((name, view), (Layout.Find(asked)?.Name, Layout.Find(asked)?.View));

    [Fact]
    public async Task TransformLayout_Requests_AddUpUntilTheyAreTakenBack()
    {
        await using var platform = new LivePlatform().WithRoom("a", "\"host_view\": \"four_mains_zero_pips\"");
        var meeting = platform.Join("a", "Host").Meeting;
        Assert.Equal("2x2", meeting.HostLayout.Name);

        Transform(new() { Layout = "1:7", EnableOverlayText = true, Streaming = new() { Layout = "1:0" } });
        Transform(new() { HostLayout = "9:0", Streaming = new() { AcPresentationInMix = false } });

        Assert.Equal(("3x3", "3x3", true), (meeting.HostLayout.Name, meeting.GuestLayout.Name, meeting.OverlayTextEnabled));
        Assert.Equal(new StreamingTransforms { Layout = "1:0", PresentationInMix = false }, meeting.Transforms.Streaming);
        Transform(LayoutTransforms.None);
        Assert.Equal(("2x2", false), (meeting.HostLayout.Name, meeting.OverlayTextEnabled));
        Transform(new() { FreeFormOverlayText = ["Ann"] });
        Assert.True(meeting.OverlayTextEnabled);

        void Transform(LayoutTransforms transforms) => Assert.Null(platform.Conferences.TransformLayout(meeting, transforms));
    }

    [Theory]
    [InlineData("conference", "Only a Virtual Auditorium has a guest_layout")]
    [InlineData("lecture", null)]
    public async Task TransformLayout_OfGuests_IsForVirtualAuditoriums(string serviceType, string? refusal)
    {
        await using var platform = new LivePlatform().WithRoom("a", $"\"service_type\": \"{serviceType}\"");
        var meeting = platform.Join("a", "Host").Meeting;

        Assert.Equal(refusal, platform.Conferences.TransformLayout(meeting, new() { HostLayout = "2:21", GuestLayout = "4:0" }));

        Assert.Equal(
            refusal is null ? ("2:21", "2x2") : ("1:7", "1:7"), (meeting.HostLayout.Name, meeting.GuestLayout.Name));
    }

    [Fact]
    public async Task TransformLayout_WhatMakesNoSense_ChangesNothing()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "Host").Meeting;
        LayoutTransforms[] nonsense =
        [
            new() { Layout = "7:1" },
            new() { Streaming = new() { Layout = "huge" } },
            new() { Layout = "ac", Streaming = new() { Layout = "1:0" } },
        ];

        Assert.All(nonsense, transforms => Assert.NotNull(platform.Conferences.TransformLayout(meeting, transforms)));

        Assert.Equal(LayoutTransforms.None, meeting.Transforms);
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(120, 5, true)]
    [InlineData(0.5, 2, false)]
    [InlineData(121, 2, false)]
    [InlineData(15, 0, false)]
    [InlineData(15, 5.5, false)]
    public async Task SilentVideoDetection_Times_AreHeldToTheirRanges(double silentAfter, double reactivateAfter, bool isTaken)
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "Host").Meeting;
        var detection = new SilentVideoDetection(SilentAfter: silentAfter, ReactivateAfter: reactivateAfter);

        Assert.Equal(isTaken, platform.Conferences.SetSilentVideoDetection(meeting, detection));
        Assert.Equal(isTaken ? detection : new(), meeting.SilentVideoDetection);
    }

    [Fact]
    public async Task Theme_OnlyWhatItHas_CanBeSet()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "Host").Meeting;

        Assert.True(platform.Conferences.SetClassificationLevel(meeting, 4));
        Assert.False(platform.Conferences.SetClassificationLevel(meeting, 7));
        Assert.True(platform.Conferences.SetPinningConfig(meeting, "basic_backfill"));
        Assert.False(platform.Conferences.SetPinningConfig(meeting, "unheard_of"));

        Assert.Equal((4, "basic_backfill"), (meeting.ClassificationLevel, meeting.PinningConfig));
    }

    [Fact]
    public async Task MessageText_IsSetAndTakenAwayAtATime()
    {
        await using var platform = new LivePlatform().WithRoom("a");
        var meeting = platform.Join("a", "Host").Meeting;
        platform.Heard.Clear();

        platform.Conferences.SetMessageText(meeting, "Hello\nWorld");
        Assert.Equal(("Hello\nWorld", platform.Time.GetUtcNow()), (meeting.MessageText, meeting.MessageTextTime!.Value));
        platform.Conferences.SetMessageText(meeting, "");

        Assert.Null(meeting.MessageText);
        Assert.Equal(["meeting updated", "meeting updated"], platform.Heard);
    }
}
