using System.Text.RegularExpressions;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Infrastructure.Workflows;

/// <summary>What every workflow has to keep to: it runs with the repository's trust and, where it deploys, with Azure's.</summary>
public partial class WorkflowTests
{
    /// <summary>The jobs that sign in to Azure, and those that call them.</summary>
    private static readonly string[] SigningIn =
        ["deploy.yml/deploy", "release.yml/production", "release.yml/test", "release.yml/what-if", "what-if.yml/what-if"];

    public static TheoryData<string> Workflows => new(Workflow.All.Select(workflow => workflow.Name));

    [Fact]
    public void All_AreTheseFour() =>
        Assert.Equal(["build.yml", "deploy.yml", "release.yml", "what-if.yml"], Workflow.All.Select(each => each.Name));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_ArePinnedByHashWithTheVersionBeside(string name) => Assert.All(
        Named(name).Uses.Where(what => !what.StartsWith("./", StringComparison.Ordinal)),
        what => Assert.Matches(PinnedAction(), what));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Permissions_AreToReadContentsUnlessAJobSaysMore(string name) =>
        Assert.Equal(new Dictionary<string, string> { ["contents"] = "read" }, Named(name).Permissions);

    [Fact]
    public void Permissions_ToSignInToAzure_HaveOnlyTheJobsThatDo()
    {
        var signingIn =
            from workflow in Workflow.All
            from job in workflow.Jobs
            where Workflow.PermissionsOf(job.Value)?.ContainsKey("id-token") ?? false
            select $"{workflow.Name}/{job.Key}";

        Assert.Equal(SigningIn, signingIn.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Permissions_OfJobs_WriteNothingButTheTokenToSignInWith(string name) =>
        Assert.All(
            Named(name).Jobs.Values.SelectMany(job => Workflow.PermissionsOf(job) ?? new Dictionary<string, string>()),
            permission => Assert.True(permission is { Value: "read" } or { Key: "id-token", Value: "write" }, $"{permission}"));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Triggers_NeverRunAStrangersCodeWithOurRights(string name) =>
        Assert.Empty(Named(name).Triggers.Intersect(["pull_request_target", "workflow_run", "issue_comment"]));

    // Azure is signed in to by OIDC and the app reads its secrets from Key Vault: a workflow has no use for any.
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Secrets_AreNotUsed(string name) => Assert.DoesNotContain("secrets", Named(name).Text, StringComparison.OrdinalIgnoreCase);

    // What comes from outside, such as a branch's name, would become a part of the script.
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Scripts_HaveNoExpressions(string name) =>
        Assert.All(RunsOf(Named(name)), run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));

    // echo succeeds whatever became of the command in it.
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Scripts_LetNoFailurePassInAnEcho(string name) =>
        Assert.All(RunsOf(Named(name)), run => Assert.DoesNotMatch(@"echo .*\$\(", run));

    // What GitHub says of a job is good for minutes, and the gate asks Entra for a token that the job does not have yet.
    [Fact]
    public void Deploy_BeforeEachGate_SignsIn()
    {
        var steps = Workflow.StepsOf(Named("deploy.yml").Jobs["deploy"]).ToArray();
        var before = steps.Zip(steps.Skip(1))
            .Where(pair => Workflow.TextOf(pair.Second, "run")?.Contains("eng/deploy/gate", StringComparison.Ordinal) == true)
            .Select(pair => Workflow.TextOf(pair.First, "uses"));

        Assert.NotEmpty(before);
        Assert.All(before, action => Assert.StartsWith("azure/login@", action, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Scripts_Exist(string name) => Assert.All(
        RunsOf(Named(name)).SelectMany(run => ScriptPath().Matches(run).Select(match => match.Value)),
        script => Assert.True(File.Exists(Path.Combine(Repository.Folder, script)), script));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflows_ThatAreCalled_Exist(string name) => Assert.All(
        Named(name).Uses.Where(what => what.StartsWith("./", StringComparison.Ordinal)),
        what => Assert.True(File.Exists(Path.Combine(Repository.Folder, what)), what));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Jobs_EndInTime(string name) => Assert.All(
        Named(name).Jobs.Values.Where(job => Workflow.StepsOf(job).Any()),
        job => Assert.InRange(int.Parse(Workflow.TextOf(job, "timeout-minutes") ?? "0", null), 1, 60));

    [Fact]
    public void Build_RunsTheGateThatEverybodyRuns() => Assert.Contains(".ci/run", RunsOf(Named("build.yml")));

    private static Workflow Named(string name) => Workflow.All.Single(workflow => workflow.Name == name);

    private static IEnumerable<string> RunsOf(Workflow workflow) =>
        workflow.Jobs.Values.SelectMany(Workflow.StepsOf).Select(step => Workflow.TextOf(step, "run")).OfType<string>();

    [GeneratedRegex("^[A-Za-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex PinnedAction();

    [GeneratedRegex(@"(\.ci|eng)/[\w/-]+")]
    private static partial Regex ScriptPath();
}
