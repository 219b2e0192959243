namespace MaxConf.Simulator.Pexip.Conferencing.Layouts;

/// <summary>Which changes of the picture make sense.</summary>
internal static class LayoutRules
{
    /// <param name="meeting">The conference.</param>
    /// <param name="asked">What a request asks for.</param>
    /// <param name="result">What would be, with what was asked for before.</param>
    /// <returns>Why that cannot be; null if it can.</returns>
    public static string? Check(Meeting meeting, LayoutTransforms asked, LayoutTransforms result)
    {
        string?[] names = [asked.Layout, asked.HostLayout, asked.GuestLayout, asked.Streaming?.Layout];
        if (names.FirstOrDefault(name => name is not null && Layout.Find(name) is null) is { } unknown)
        {
            return $"Unknown layout: {unknown}";
        }

        if (asked.GuestLayout is not null && !meeting.IsVirtualAuditorium)
        {
            return "Only a Virtual Auditorium has a guest_layout";
        }

        return asked.Streaming?.Layout is not null && HostLayout(meeting, result) == Layout.AdaptiveComposition
            ? "A stream has no layout of its own beside Adaptive Composition" : null;
    }

    private static Layout HostLayout(Meeting meeting, LayoutTransforms result) =>
        Layout.Find(result.HostLayout) ?? Layout.Configured(meeting.Service.Text("host_view"));
}
