using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>A service that asks callers which conference they want.</summary>
internal static class VirtualReception
{
    public static bool Is(ConfigurationRow service) => service.Text("service_type") == "two_stage_dialing";

    /// <summary>What kind of alias it asks for: <c>mssip</c> for Skype for Business, otherwise <c>standard</c>.</summary>
    public static string Extension(ConfigurationRow reception) =>
        reception.Text("two_stage_dial_type") == "mssip" ? "mssip" : "standard";
}
