using MaxConf.Functions.Http;
using MaxConf.Functions.Rooms.Listing;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>
/// Which rooms a request wants deleted. Strict, since what is deleted does not come back: there must be a condition or <c>all=true</c>, a
/// condition must not be empty (as one is that a script's unset variable was to fill), and nothing may be in the query that is not known.
/// </summary>
internal static class DeletionQuery
{
    private const string Prefix = "prefix";
    private const string Tag = "tag";
    private const string All = "all";

    /// <summary>Reads a request's query; what is wrong is in the reader's errors.</summary>
    /// <param name="query">The query.</param>
    /// <param name="now">The time from which ages are counted.</param>
    public static RoomsFilter Read(QueryReader query, DateTimeOffset now)
    {
        var filter = new RoomsFilter
        {
            Prefix = Text(query, Prefix),
            Tag = Text(query, Tag),
            State = RoomsQuery.ReadState(query),
            CreatedUntil = now - query.Read<TimeSpan?>("older_than", null, Age.TryParse, Age.Rule),
            IncludesPersistent = query.Flag("include_persistent", absent: false),
        };
        var isCondition = filter is not { Prefix: null, Tag: null, State: null, CreatedUntil: null };
        var all = query.Flag(All, absent: false);
        query.RefuseOthers();
        if (query.Errors.Count == 0 && isCondition == all)
        {
            query.Refuse(All, all
                ? "must not be true beside prefix, tag, state or older_than"
                : "must be true where neither prefix, tag, state nor older_than says which rooms");
        }

        return filter;
    }

    private static string? Text(QueryReader query, string name)
    {
        var text = query.Text(name, RoomsQuery.MaxTextLength);
        if (text is "")
        {
            query.Refuse(name, "must not be empty");
        }

        return text;
    }
}
