namespace MaxConf.Functions.Http;

/// <summary>What a request asks for in its query.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IQuery<TSelf>
    where TSelf : IQuery<TSelf>
{
    /// <summary>
    /// Reads a request's query; what is wrong is in the reader's errors. Asks for every parameter whatever the others are, for that is
    /// what the API's description is made of.
    /// </summary>
    static abstract TSelf Read(QueryReader query);
}
