using MaxConf.Functions.Security.Secrets;
using MaxConf.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.Security.Secrets;

public sealed class SecretBoxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Open_WhatWasSealed_GivesItBack() => Assert.Equal("830746", Open(Seal("830746")));

    [Fact]
    public void Seal_Twice_ShowsNeitherTheSecretNorThatItIsTheSame()
    {
        Assert.DoesNotContain("830746", Seal("830746"), StringComparison.Ordinal);
        Assert.NotEqual(Seal("830746"), Seal("830746"));
    }

    [Fact]
    public void Open_WhatWasTouched_IsNull()
    {
        var content = Seal("830746").ToCharArray();
        content[^1] = content[^1] == 'A' ? 'B' : 'A';

        Assert.Null(Open(new(content)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("830746")]
    [InlineData("not base64 ~")]
    public void Open_WhatWasNeverSealed_IsNull(string content) => Assert.Null(Open(content));

    [Fact]
    public void Open_WithOtherKeys_IsNull()
    {
        var content = Seal("830746");

        Assert.Null(Use("others", box => box.Open(content)));
    }

    [Fact]
    public void Seal_First_MakesAFolderForTheOwnerAlone()
    {
        Seal("830746");

        Assert.NotEmpty(Directory.GetFiles(_folder.File("keys")));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal(Owner, File.GetUnixFileMode(_folder.File("keys")));
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Seal(string secret) => Use("keys", box => box.Seal(secret))!;

    private string? Open(string content) => Use("keys", box => box.Open(content));

    /// <summary>Each use is by a process of its own, as it were: the keys are all that joins them.</summary>
    private string? Use(string keys, Func<SecretBox, string?> use)
    {
        var settings = new Dictionary<string, string?> { ["Secrets:KeyFolder"] = _folder.File(keys) };
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddMaxConfSecrets()
            .BuildServiceProvider();
        return use(services.GetRequiredService<SecretBox>());
    }
}
