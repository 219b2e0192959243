using MaxConf.Functions.Http;
using MaxConf.Functions.Rooms.Listing;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>
/// Which rooms a request wants deleted. Strict, since what is deleted does not come back: there must be a condition or <c>all=true</c>, a
/// condition must not be empty (as one is that a script's unset variable was to fill), and nothing may be in the query that is not known.
/// </summary>
/// <param name="Filter">The rooms, but for their age.</param>
/// <param name="OlderThan">How long ago they were made at least; null for any time.</param>
internal sealed record DeletionQuery(RoomsFilter Filter, TimeSpan? OlderThan) : IQuery<DeletionQuery>
{
    private const string Prefix = "prefix";
    private const string Tag = "tag";
    private const string All = "all";

    /// <inheritdoc />
    public static DeletionQuery Read(QueryReader query)
    {
        var filter = new RoomsFilter
        {
            Prefix = Text(query, Prefix, "The beginning of the name."),
            Tag = Text(query, Tag, "The whole tag."),
            State = RoomsQuery.ReadState(query),
            IncludesPersistent = query.Flag("include_persistent", absent: false, "Whether rooms go too that are never collected."),
        };
        var olderThan = query.Read<TimeSpan?>("older_than", null, Age.TryParse, Age.Rule, "How long ago the rooms were made at least.");
        var isCondition = olderThan is not null || filter is not { Prefix: null, Tag: null, State: null };
        var all = query.Flag(All, absent: false, "Every room. Must be true without any condition, and only then.");
        query.RefuseOthers();
        if (query.Errors.Count == 0 && isCondition == all)
        {
            query.Refuse(All, all
                ? "must not be true beside prefix, tag, state or older_than"
                : "must be true where neither prefix, tag, state nor older_than says which rooms");
        }

        return new(filter, olderThan);
    }

    /// <summary>The rooms it means at that time.</summary>
    public RoomsFilter At(DateTimeOffset now) => Filter with { CreatedUntil = now - OlderThan };

    private static string? Text(QueryReader query, string name, string about)
    {
        var text = query.Text(name, RoomsQuery.MaxTextLength, about);
        if (text is "")
        {
            query.Refuse(name, "must not be empty");
        }

        return text;
    }
}
