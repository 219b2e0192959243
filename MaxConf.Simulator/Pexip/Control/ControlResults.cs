using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Reads orders and writes answers of the control API.</summary>
internal static class ControlResults
{
    /// <summary>Reads a body; an empty one is an order with nothing said.</summary>
    /// <exception cref="BadHttpRequestException">The body is not the JSON it should be.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        var json = buffer.Length == 0 ? "{}"u8 : buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException(exception.Message, exception);
        }
    }

    public static IResult Error(int status, string message) =>
        Results.Json(new ControlError(message), ControlJson.Default.ControlError, statusCode: status);

    public static IResult NotLive(string room) => Error(StatusCodes.Status404NotFound, $"No conference runs in room {room}.");

    public static IResult NobodyMeant(string room) => Error(StatusCodes.Status404NotFound, $"Nobody in room {room} is meant.");

    public static IResult Ok(IEnumerable<ParticipantView> participants) =>
        Results.Json([.. participants], ControlJson.Default.IReadOnlyListParticipantView);
}
