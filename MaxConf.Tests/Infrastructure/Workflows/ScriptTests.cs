using MaxConf.Tests.Support;

namespace MaxConf.Tests.Infrastructure.Workflows;

/// <summary>The scripts that workflows and people run.</summary>
public class ScriptTests
{
    private static readonly string[] Folders = [".ci", "eng/deploy"];

    public static TheoryData<string> Scripts =>
        new(Folders.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Folder, folder)))
            .Select(file => Path.GetRelativePath(Repository.Folder, file)));

    [ScriptTheory]
    [MemberData(nameof(Scripts))]
    public async Task Script_IsGoodBash(string script)
    {
        var (exitCode, output) = await Script.RunAsync("bash", ["-n", script]);

        Assert.True(exitCode == 0, output);
    }

    [ScriptTheory]
    [MemberData(nameof(Scripts))]
    public void Script_StopsAtTheFirstFailure_AndCanBeRun(string script)
    {
        var path = Path.Combine(Repository.Folder, script);
        var lines = File.ReadAllLines(path);

        Assert.Equal("#!/usr/bin/env bash", lines[0]);
        Assert.Equal("set -euo pipefail", lines.First(line => !line.StartsWith('#')));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute));
    }

    // Tracing would print what is in variables, tokens among it.
    [ScriptTheory]
    [MemberData(nameof(Scripts))]
    public void Script_IsNotTraced(string script) =>
        Assert.DoesNotContain("set -x", File.ReadAllText(Path.Combine(Repository.Folder, script)), StringComparison.Ordinal);
}
