using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MaxConf.Tests.Functions.Process;

/// <summary>Asks processes to stop, as terminals and service managers do.</summary>
internal static class UnixSignals
{
    public static void Send(int processId, PosixSignal signal)
    {
        if (Kill(processId, NumberOf(signal)) != 0)
        {
            throw new Win32Exception();
        }
    }

    private static int NumberOf(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGTERM => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
