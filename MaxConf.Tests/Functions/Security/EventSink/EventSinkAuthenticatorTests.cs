using System.Text;
using CsCheck;
using MaxConf.Functions.Security;
using MaxConf.Functions.Security.EventSink;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Security.EventSink;

public sealed class EventSinkAuthenticatorTests
{
    private const string Password = "pâss:wörd";

    private readonly EventSinkAuthenticator _authenticator = new(Options.Create(new EventSinkOptions { Password = Password }));

    [Theory]
    [InlineData("Basic")]
    [InlineData("basic")]
    [InlineData("BASIC")]
    public async Task AuthenticateAsync_RightCredentials_AreAccepted(string scheme) =>
        Assert.Equal(new SignInOutcome.Authenticated("pexip", CallerKind.EventSink), await SignInAsync($"{scheme} {Pair("pexip:" + Password)}"));

    [Theory]
    [InlineData(null, nameof(SignInFailure.MissingCredentials))]
    [InlineData("", nameof(SignInFailure.MissingCredentials))]
    [InlineData("Bearer x", nameof(SignInFailure.WrongScheme))]
    [InlineData("pexip:secret", nameof(SignInFailure.WrongScheme))]
    [InlineData("Basic", nameof(SignInFailure.MalformedCredentials))]
    [InlineData("Basic  ", nameof(SignInFailure.MalformedCredentials))]
    [InlineData("Basic !!!!", nameof(SignInFailure.MalformedCredentials))]
    [InlineData("Basic cGV4aXA", nameof(SignInFailure.MalformedCredentials))]
    [InlineData("Basic cGV4aXA=", nameof(SignInFailure.MalformedCredentials))]
    public async Task AuthenticateAsync_NoReadableCredentials_SaysWhy(string? header, string failure) =>
        AssertRefused(Enum.Parse<SignInFailure>(failure), await SignInAsync(header));

    [Theory]
    [InlineData("pexip:")]
    [InlineData(":" + Password)]
    [InlineData(":")]
    [InlineData("Pexip:" + Password)]
    [InlineData("pexip:" + Password + " ")]
    [InlineData("pexip:pâss")]
    [InlineData("pexip:Pâss:wörd")]
    [InlineData("pexip :" + Password)]
    public async Task AuthenticateAsync_WrongCredentials_AreRefusedAlike(string pair) =>
        AssertRefused(SignInFailure.WrongCredentials, await SignInAsync("Basic " + Pair(pair)));

    [Fact]
    public async Task AuthenticateAsync_PasswordInLatin1_IsWrong()
    {
        var pair = Convert.ToBase64String(Encoding.Latin1.GetBytes("pexip:" + Password));
        AssertRefused(SignInFailure.WrongCredentials, await SignInAsync("Basic " + pair));
    }

    [Fact]
    public async Task AuthenticateAsync_HeaderTooLong_IsMalformed() =>
        AssertRefused(SignInFailure.MalformedCredentials, await SignInAsync("Basic " + new string('A', 10 * 1024)));

    [Fact]
    public async Task AuthenticateAsync_AnyHeader_NeverThrowsNorAccepts() =>
        await Gen.OneOf(Gen.String, Gen.String.Select(rest => "Basic " + rest), Gen.Byte.Array.Select(pair => "Basic " + Convert.ToBase64String(pair)))
            .SampleAsync(async header => Assert.IsType<SignInOutcome.Refused>(await SignInAsync(header)));

    [Fact]
    public async Task Explain_Refusal_Is401WithRealm()
    {
        var problem = _authenticator.Explain(Assert.IsType<SignInOutcome.Refused>(await SignInAsync(null)));
        Assert.Equal(401, problem.Status);
        Assert.Equal("Basic realm=\"maxconf event sink\", charset=\"UTF-8\"", problem.Challenge);
    }

    private ValueTask<SignInOutcome> SignInAsync(string? header)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = header;
        return _authenticator.AuthenticateAsync(request, CancellationToken.None);
    }

    private static string Pair(string pair) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));

    private static void AssertRefused(SignInFailure failure, SignInOutcome outcome) =>
        Assert.Equal(failure, Assert.IsType<SignInOutcome.Refused>(outcome).Failure);
}
