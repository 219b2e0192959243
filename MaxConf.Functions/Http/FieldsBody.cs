using System.Text.Json;
using MaxConf.Functions.Problems;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Http;

/// <summary>A request's body as <typeparamref name="T"/>, or the problem to answer with.</summary>
/// <typeparam name="T">What reads it.</typeparam>
internal readonly record struct FieldsBody<T>
    where T : class, IBody<T>
{
    /// <summary>More than any body of few fields has.</summary>
    private const int MaxBytes = 16 * 1024;

    private FieldsBody(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    /// <summary>What was asked for; null if there is a problem.</summary>
    public T? Value { get; }

    /// <summary>415, 413 or 400; null if all is well.</summary>
    public Problem? Problem { get; }

    /// <summary>Reads a body; fields that <typeparamref name="T"/> does not know are refused.</summary>
    /// <exception cref="IOException">The caller broke off.</exception>
    public static async ValueTask<FieldsBody<T>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request, MaxBytes, JsonValueKind.Object, cancellationToken);
        if (body.Problem is { } problem)
        {
            return new(null, problem);
        }

        var reader = new BodyReader(body.Root);
        var value = T.Read(reader);
        reader.RefuseOthers();
        return reader.Errors.Count > 0 ? new(null, ProblemCatalog.InvalidRequest(reader.Errors)) : new(value, null);
    }
}
