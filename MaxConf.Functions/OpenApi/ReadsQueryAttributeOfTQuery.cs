using MaxConf.Functions.Http;

namespace MaxConf.Functions.OpenApi;

/// <summary>Says that an HTTP function reads its query by <typeparamref name="TQuery"/>, which so describes the parameters too.</summary>
internal sealed class ReadsQueryAttribute<TQuery> : ReadsQueryAttribute
    where TQuery : IQuery<TQuery>
{
    /// <inheritdoc />
    public override void Ask(QueryReader reader) => TQuery.Read(reader);
}
