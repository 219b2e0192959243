using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>Which role a PIN opens.</summary>
internal static class PinCheck
{
    /// <summary>The role; null if the PIN is wrong. Without a host PIN everybody is a Host.</summary>
    public static string? Role(ConfigurationRow service, string pin)
    {
        var (hostPin, guestPin) = (Digits(service.Text("pin")), Digits(service.Text("guest_pin")));
        if (hostPin.Length == 0 || Digits(pin) == hostPin)
        {
            return LegRole.Chair;
        }

        return service.Flag("allow_guests") && Digits(pin) == guestPin ? LegRole.Guest : null;
    }

    /// <summary>Whether a PIN opens a conference to somebody who is to have a certain role there.</summary>
    public static bool Opens(ConfigurationRow service, string pin, string role) =>
        service.Text("pin").Length == 0 || Role(service, pin) == role;

    /// <summary>The closing <c>#</c> ends the entry and is no part of the PIN.</summary>
    private static string Digits(string pin) => pin.TrimEnd('#');
}
