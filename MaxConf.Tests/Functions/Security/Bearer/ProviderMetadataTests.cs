using MaxConf.Functions.Security;
using MaxConf.Functions.Security.Bearer;
using static MaxConf.Tests.Functions.Security.Bearer.TokenFactory;

namespace MaxConf.Tests.Functions.Security.Bearer;

public sealed class ProviderMetadataTests : IAsyncLifetime
{
    private static readonly SignInOutcome Caller = new SignInOutcome.Authenticated("caller-1", CallerKind.BackEnd);

    private BearerFixture _fixture = null!;

    private IdentityProvider Provider => _fixture.Provider;

    public async Task InitializeAsync() => _fixture = await BearerFixture.StartAsync();

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task SignIn_ManyAtOnce_ReadTheKeysOnce()
    {
        var gate = new TaskCompletionSource();
        Provider.Gate = gate.Task;
        var signIns = Enumerable.Range(0, 20).Select(_ => _fixture.SignInAsync(SignedByRsa(_fixture.Claims)).AsTask()).ToList();
        gate.SetResult();
        Assert.All(await Task.WhenAll(signIns), outcome => Assert.Equal(Caller, outcome));
        Assert.Equal(1, Provider.Readings);
    }

    [Fact]
    public async Task SignIn_TokensRefusableWithoutKeys_ReadNone()
    {
        await _fixture.SignInAsync("garbage");
        await _fixture.SignInAsync(Unsigned(_fixture.Claims));
        await _fixture.SignInAsync(SignedByPublicKey(_fixture.Claims));
        Assert.Equal(0, Provider.Readings);
    }

    [Fact]
    public async Task SignIn_KeyRotated_FirstTokenOfTheNewKeyIsGood()
    {
        Assert.Equal(Caller, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
        Provider.Keys.Clear();
        Provider.Keys.Add(NextRsa);
        _fixture.Time.Advance(ProviderMetadata.RefreshPause);
        Assert.Equal(Caller, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims, NextRsa)));
        AssertRefused(SignInFailure.InvalidToken, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
        Assert.Equal(2, Provider.Readings);
    }

    [Fact]
    public async Task SignIn_StormOfUnknownKeys_ReadsOncePerPause()
    {
        await _fixture.SignInAsync(SignedByRsa(_fixture.Claims));
        for (var minute = 1; minute <= 3; minute++)
        {
            _fixture.Time.Advance(ProviderMetadata.RefreshPause);
            for (var i = 0; i < 10; i++)
            {
                AssertRefused(SignInFailure.InvalidToken, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims, NextRsa)));
            }

            Assert.Equal(1 + minute, Provider.Readings);
        }
    }

    [Fact]
    public async Task SignIn_StormOfWrongAndExpiredTokens_ReadsNothingMore()
    {
        await _fixture.SignInAsync(SignedByRsa(_fixture.Claims));
        var stale = SignedByRsa(_fixture.Claims);
        _fixture.Time.Advance(TimeSpan.FromHours(2));
        AssertRefused(SignInFailure.ExpiredToken, await _fixture.SignInAsync(stale));
        AssertRefused(SignInFailure.InvalidToken, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims, NextRsa, kid: "rsa-1")));
        Assert.Equal(1, Provider.Readings);
    }

    [Fact]
    public async Task SignIn_ProviderDown_IsUnavailableAndAskedAgainOnlyAfterAPause()
    {
        Provider.IsDown = true;
        for (var i = 0; i < 5; i++)
        {
            AssertRefused(SignInFailure.ProviderUnavailable, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
        }

        Assert.Equal(1, Provider.Readings);

        Provider.IsDown = false;
        _fixture.Time.Advance(ProviderMetadata.RetryPause);
        Assert.Equal(Caller, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
    }

    [Fact]
    public async Task SignIn_ProviderWithoutKeys_IsUnavailable()
    {
        Provider.Keys.Clear();
        AssertRefused(SignInFailure.ProviderUnavailable, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
    }

    [Fact]
    public async Task Explain_ProviderUnavailable_Is503WithRetryAfter()
    {
        Provider.IsDown = true;
        var refused = Assert.IsType<SignInOutcome.Refused>(await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
        var problem = _fixture.Authenticator.Explain(refused);
        Assert.Equal(503, problem.Status);
        Assert.Equal(ProviderMetadata.RetryPause, problem.RetryAfter);
        Assert.Null(problem.Challenge);
    }

    [Fact]
    public async Task SignIn_ProviderDownLater_KeysHeldStayGood()
    {
        await _fixture.SignInAsync(SignedByRsa(_fixture.Claims));
        Provider.IsDown = true;
        _fixture.Time.Advance(ProviderMetadata.Lifetime * 2);
        Assert.Equal(Caller, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
        AssertRefused(SignInFailure.InvalidToken, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims, NextRsa)));
    }

    [Fact]
    public async Task SignIn_KeysDueForRefresh_AreReadWithoutKeepingTheCallerWaiting()
    {
        await _fixture.SignInAsync(SignedByRsa(_fixture.Claims));
        _fixture.Time.Advance(ProviderMetadata.Lifetime);
        var gate = new TaskCompletionSource();
        Provider.Gate = gate.Task;
        var reading = Provider.NextReading;
        Assert.Equal(Caller, await _fixture.SignInAsync(SignedByRsa(_fixture.Claims)));
        await reading;
        gate.SetResult();
    }

    [Fact]
    public async Task GetAsync_CallerBreaksOff_LeavesTheReadingToTheOthers()
    {
        var gate = new TaskCompletionSource();
        Provider.Gate = gate.Task;
        using var gone = new CancellationTokenSource();
        var request = new Microsoft.AspNetCore.Http.DefaultHttpContext().Request;
        request.Headers.Authorization = "Bearer " + SignedByRsa(_fixture.Claims);
        var first = _fixture.Authenticator.AuthenticateAsync(request, gone.Token).AsTask();
        var second = _fixture.SignInAsync(SignedByRsa(_fixture.Claims)).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal(Caller, await second);
        Assert.Equal(1, Provider.Readings);
    }

    private static void AssertRefused(SignInFailure failure, SignInOutcome outcome) =>
        Assert.Equal(failure, Assert.IsType<SignInOutcome.Refused>(outcome).Failure);
}
