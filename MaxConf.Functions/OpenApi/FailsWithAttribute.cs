namespace MaxConf.Functions.OpenApi;

/// <summary>
/// Says which problems an HTTP function answers with, besides those that go without saying: of the sign-in, of bad parameters and
/// bodies, of a room that is not there, and of our own faults.
/// </summary>
/// <param name="problems">The names of <c>ProblemCatalog</c>'s factories.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal class FailsWithAttribute(params string[] problems) : Attribute
{
    /// <summary>The names of <c>ProblemCatalog</c>'s factories.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
