using MaxConf.Simulator.Faults;
using MaxConf.Simulator.Pexip.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>
/// The strings behind the stage, below <c>/simulator</c> and without authentication: who joins and leaves, what fails, what happened.
/// An answer means that the order has taken effect; events about it are on their way until <c>events/flush</c> answers.
/// With a clock that only tests move, flush before moving it: a post under way would find its seven seconds over.
/// </summary>
internal static class ControlApi
{
    public const string Prefix = "/simulator";

    public static void Map(WebApplication application, PexipPlatform platform, ClientServices clients, FaultPlan faults)
    {
        var group = application.MapGroup(Prefix).AddEndpointFilter(RefuseBadBodyAsync);
        RoomControl.Map(group, platform);
        NodeControl.Map(group, platform, clients);
        EventControl.Map(group.MapGroup("/events"), platform);
        FaultControl.Map(group.MapGroup("/faults"), faults);
        ReportControl.Map(group, platform);
    }

    private static async ValueTask<object?> RefuseBadBodyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            return ControlResults.Error(StatusCodes.Status400BadRequest, exception.Message);
        }
    }
}
