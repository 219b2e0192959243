using MaxConf.Functions.Http;

namespace MaxConf.Functions.OpenApi;

/// <summary>Says by what an HTTP function reads its query.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal abstract class ReadsQueryAttribute : Attribute
{
    /// <summary>Asks the reader for every parameter that the function knows.</summary>
    public abstract void Ask(QueryReader reader);
}
