using System.Globalization;
using System.Security.Cryptography;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>
/// Random orchestrations come to what a simple model says, whatever the engine goes through meanwhile. Each time others; a seed that
/// failed is run again by <c>MAXCONF_MODEL_SEED</c>.
/// </summary>
public sealed class ModelTests
{
    private const int Runs = 30;
    private const int ProgramsInARun = 25;

    private static readonly int? GivenSeed =
        int.TryParse(Environment.GetEnvironmentVariable("MAXCONF_MODEL_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : null;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.05, 0)]
    [InlineData(0, 4)]
    [InlineData(0.03, 3)]
    public async Task Programs_AtRandom_ComeToWhatTheModelSays(double refusals, int crashes)
    {
        for (var run = 0; run < Runs; run++)
        {
            var seed = GivenSeed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
            var violations = await ViolationsAsync(seed, refusals, crashes);
            Assert.True(violations.Count == 0, $"MAXCONF_MODEL_SEED={seed}\n{string.Join('\n', violations)}");
        }
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(int seed, double refusals, int crashes)
    {
        try
        {
            return await new ModelRun(seed, ProgramsInARun, refusals, crashes).RunAsync();
        }
        catch (TimeoutException e)
        {
            return [e.Message];
        }
    }
}
