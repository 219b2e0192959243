using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MaxConf.Functions.Http;

/// <summary>A request's body, read whole into memory up to a limit.</summary>
internal readonly record struct BoundedBody
{
    /// <summary>More is not taken on a caller's word: a larger body grows as it arrives.</summary>
    private const int LargestFirstBuffer = 64 * 1024;

    private BoundedBody(ReadOnlyMemory<byte> bytes, bool isTooLarge) => (Bytes, IsTooLarge) = (bytes, isTooLarge);

    /// <summary>The body; empty if it was too large.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether the body has more bytes than allowed. What was read of it has been dropped.</summary>
    public bool IsTooLarge { get; }

    /// <summary>
    /// Reads the body. A <c>Content-Length</c> over the limit is refused unread; a body without one is counted while it arrives, so that
    /// no more than about twice <paramref name="maxBytes"/> is ever held.
    /// </summary>
    /// <exception cref="IOException">The caller broke off.</exception>
    public static async ValueTask<BoundedBody> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        LiftServerLimit(request);
        if (request.ContentLength > maxBytes)
        {
            return TooLarge();
        }

        var body = new ArrayBufferWriter<byte>(FirstBufferFor(request.ContentLength));
        int read;
        while ((read = await request.Body.ReadAsync(body.GetMemory(), cancellationToken)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > maxBytes)
            {
                return TooLarge();
            }
        }

        return new BoundedBody(body.WrittenMemory, isTooLarge: false);
    }

    // A byte more than is to come, so that the end is found without another buffer.
    private static int FirstBufferFor(long? length) => (int)Math.Min(length + 1 ?? LargestFirstBuffer, LargestFirstBuffer);

    // The server has a limit of its own. Here ours is the one that counts, whether lower or higher. Over its own the server hangs up,
    // and who is still sending may not hear our answer; without, it takes in for some seconds what nobody reads.
    private static void LiftServerLimit(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }
    }

    private static BoundedBody TooLarge() => new(ReadOnlyMemory<byte>.Empty, isTooLarge: true);
}
