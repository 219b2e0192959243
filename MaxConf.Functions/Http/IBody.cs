namespace MaxConf.Functions.Http;

/// <summary>What a request asks for in its body, a JSON object of few fields.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IBody<TSelf>
    where TSelf : IBody<TSelf>
{
    /// <summary>
    /// Reads a request's body; what is wrong is in the reader's errors, and with any the value is of no use. Asks for every field whatever
    /// the others are, for that is what the API's description is made of.
    /// </summary>
    static abstract TSelf Read(BodyReader body);
}
