using System.ComponentModel;
using System.Diagnostics;

namespace MaxConf.Tests.Functions.Process.Faults;

/// <summary>Programs that see mounts of their own, which nobody else sees and which end with them (Linux mount namespaces).</summary>
internal static class PrivateMounts
{
    private static readonly Lazy<bool> Possible = new(Try);

    /// <summary>Whether this system and this user's rights allow it.</summary>
    public static bool ArePossible => Possible.Value;

    /// <summary>A program to start others by: in place of a folder they see an empty disk of this size.</summary>
    public static IReadOnlyList<string> SmallDisk(string folder, int megabytes) =>
        Wrapper($"mount -t tmpfs -o size={megabytes}m tmpfs \"$0\"", folder);

    /// <summary>A program to start others by: they can only read a folder, or a file.</summary>
    public static IReadOnlyList<string> ReadOnly(string path) =>
        Wrapper("mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"", path);

    /// <summary>A path as the process with mounts of its own sees it, for those who do not.</summary>
    public static string Inside(int processId, string path) => $"/proc/{processId}/root{path}";

    private static IReadOnlyList<string> Wrapper(string mount, string path)
    {
        string[] user = Environment.IsPrivilegedProcess ? [] : ["--user", "--map-root-user"];
        return ["unshare", .. user, "--mount", "sh", "-c", mount + " && exec \"$@\"", path];
    }

    private static bool Try()
    {
        var command = SmallDisk(Path.GetTempPath(), megabytes: 1);
        try
        {
            using var attempt = System.Diagnostics.Process.Start(
                new ProcessStartInfo(command[0], [.. command.Skip(1), "true"]) { RedirectStandardError = true });
            attempt!.WaitForExit();
            return attempt.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
