namespace MaxConf.Functions.OpenApi;

/// <summary>Says that an HTTP function's answers have an <c>ETag</c>, and that whoever sends it back is answered with 304.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EntityTaggedAttribute : Attribute;
