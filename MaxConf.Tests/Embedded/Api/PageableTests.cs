using Microsoft.DurableTask;

namespace MaxConf.Tests.Embedded.Api;

public class PageableTests
{
    private readonly AsyncPageable<int> _numbers = Pageable.Create<int>((token, size, _) =>
    {
        var first = token is null ? 0 : int.Parse(token, null);
        var last = Math.Min(first + (size ?? 3), 7);
        return Task.FromResult(new Page<int>([.. Enumerable.Range(first, last - first)], last < 7 ? $"{last}" : null));
    });

    [Fact]
    public async Task Enumerate_AllPages_InOrder()
    {
        var seen = new List<int>();
        await foreach (var number in _numbers)
        {
            seen.Add(number);
        }

        Assert.Equal(Enumerable.Range(0, 7), seen);
    }

    [Fact]
    public async Task AsPages_FromAToken_GoesOnThereBySizeAsked()
    {
        var pages = new List<string>();
        await foreach (var page in _numbers.AsPages("2", 2))
        {
            pages.Add($"{string.Join(',', page.Values)}>{page.ContinuationToken}");
        }

        Assert.Equal(["2,3>4", "4,5>6", "6>"], pages);
    }
}
