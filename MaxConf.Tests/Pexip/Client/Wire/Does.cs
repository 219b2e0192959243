using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>What is expected of answers.</summary>
internal static class Does
{
    /// <summary>Pexip did as asked.</summary>
    public static async Task SucceedAsync(Task<PexipResult<bool>> asking) => Assert.True(await ValueAsync(asking));

    /// <summary>Pexip processed the request, and did not do as asked.</summary>
    public static async Task DeclineAsync(Task<PexipResult<bool>> asking) => Assert.False(await ValueAsync(asking));

    /// <summary>Pexip refused.</summary>
    public static async Task FailAsync<T>(Task<PexipResult<T>> asking, PexipErrorKind kind)
        where T : notnull => Assert.Equal(kind, (await asking).Error?.Kind);

    /// <summary>What Pexip answered.</summary>
    public static async Task<T> ValueAsync<T>(Task<PexipResult<T>> asking)
        where T : notnull
    {
        var result = await asking;
        Assert.True(result.IsSuccess, result.Error?.Message);
        return result.Value;
    }
}
