using System.Text.Json;
using MaxConf.Functions.Bulk.Runs;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security.Secrets;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>
/// Reads an order for rooms, <c>{"count": 1000, "template": {…}}</c> or <c>{"rooms": [{…}, …]}</c>, as a whole: with a single fault in it
/// there is no order. Names that are not given are drawn here, once, so that no repetition of anything draws others; what may have PINs
/// is sealed.
/// </summary>
internal sealed class CreationReader(
    UuiDataDecoder uuiData, SecretBox secrets, IRandomSource random, IOptions<BulkOptions> options)
{
    private const string Count = "count";
    private const string Template = "template";
    private const string Rooms = "rooms";

    private static readonly string[] Members = [Count, Template, Rooms];

    /// <summary>Reads the body of a request.</summary>
    /// <param name="body">An object.</param>
    /// <param name="faults">Where faults go; with any the plan is of no use.</param>
    public CreationPlan Read(JsonElement body, OrderFaults faults)
    {
        foreach (var member in body.EnumerateObject().Where(member => !Members.Contains(member.Name)))
        {
            faults.Add(member.Name, $"is not known; {string.Join(", ", Members)} are");
        }

        var reader = new SpecificationReader(uuiData, faults);
        return (body.TryGetProperty(Count, out var count), body.TryGetProperty(Rooms, out var rooms)) switch
        {
            (true, false) => ReadCount(count, body, reader, faults),
            (false, true) => ReadRooms(rooms, body, reader, faults),
            _ => Refuse(faults, Count, "must be given, or else rooms; not both"),
        };
    }

    private CreationPlan ReadCount(JsonElement count, JsonElement body, SpecificationReader reader, OrderFaults faults)
    {
        var template = body.TryGetProperty(Template, out var given) ? reader.ReadTemplate(given, Template) : RoomSpecification.None;
        if (count.ValueKind != JsonValueKind.Number || !count.TryGetInt32(out var number) || !IsAllowed(number))
        {
            return Refuse(faults, Count, $"must be a whole number from 1 to {options.Value.MaxRooms}");
        }

        var prefix = template.Name ?? "";
        var names = new HashSet<string>(number, StringComparer.Ordinal);
        return new([.. Enumerable.Range(0, number).Select(index => new BulkItem(index, Draw(names, prefix)) { IsDrawn = true })])
        {
            NamePrefix = prefix,
            Tag = template.Tag,
            Specification = Seal(template),
        };
    }

    private CreationPlan ReadRooms(JsonElement rooms, JsonElement body, SpecificationReader reader, OrderFaults faults)
    {
        if (body.TryGetProperty(Template, out _))
        {
            faults.Add(Template, "must not be given without count");
        }

        if (rooms.ValueKind != JsonValueKind.Array || !IsAllowed(rooms.GetArrayLength()))
        {
            return Refuse(faults, Rooms, $"must be an array of 1 to {options.Value.MaxRooms} rooms");
        }

        var read = new List<RoomSpecification>(rooms.GetArrayLength());
        foreach (var room in rooms.EnumerateArray().TakeWhile(_ => !faults.IsFull))
        {
            read.Add(reader.ReadRoom(room, PlaceOf(read.Count)));
        }

        var names = FindNames(read, faults);
        return faults.Any ? CreationPlan.None : new([.. read.Select((room, index) => ToItem(room, index, names))]);
    }

    private BulkItem ToItem(RoomSpecification room, int index, HashSet<string> names) =>
        new(index, room.Name ?? Draw(names, ""))
        {
            IsDrawn = room.Name is null,
            Tag = room.Tag,
            Specification = Seal(room),
        };

    /// <summary>The names given, each of which must be given once.</summary>
    private static HashSet<string> FindNames(List<RoomSpecification> rooms, OrderFaults faults)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, room) in rooms.Index())
        {
            if (room.Name is { } name && !first.TryAdd(name, index))
            {
                faults.Add($"{PlaceOf(index)}.name", $"must not be the name of {PlaceOf(first[name])} too");
            }
        }

        return [.. first.Keys];
    }

    private string Draw(HashSet<string> taken, string prefix)
    {
        string name;
        do
        {
            name = prefix + RoomName.Generate(random).Value;
        }
        while (!taken.Add(name));
        return name;
    }

    private string? Seal(RoomSpecification room) => room.Fields is null ? null : secrets.Seal(room.Fields.ToJsonString());

    private bool IsAllowed(int number) => number >= 1 && number <= options.Value.MaxRooms;

    private static string PlaceOf(int index) => $"{Rooms}[{index}]";

    private static CreationPlan Refuse(OrderFaults faults, string place, string rule)
    {
        faults.Add(place, rule);
        return CreationPlan.None;
    }
}
