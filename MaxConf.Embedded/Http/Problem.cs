namespace MaxConf.Embedded.Http;

/// <summary>A problem of the host's own as RFC 9457 puts it; the status says all there is to know of its type.</summary>
/// <param name="Type">Always <c>about:blank</c>.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The status code.</param>
/// <param name="Detail">What is wrong with this request.</param>
/// <param name="TraceId">Where to find it in traces and logs.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string TraceId);
