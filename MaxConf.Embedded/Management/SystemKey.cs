using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MaxConf.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Embedded.Management;

/// <summary>The key to the management API: configured, or made once and kept beside the data file.</summary>
internal sealed class SystemKey
{
    private const int GeneratedBytes = 32;

    private readonly byte[] _hash;

    /// <exception cref="EmbeddedHostException">The key file cannot be read or made.</exception>
    public SystemKey(IOptions<EmbeddedHostOptions> options, ILogger<SystemKey> logger)
    {
        Value = options.Value.SystemKey ?? ReadOrMake(FileBeside(options.Value.DataFile), logger);
        _hash = Hash(Value);
    }

    /// <summary>The key itself. Secret.</summary>
    public string Value { get; }

    /// <summary>Lets only callers with the key through; the others get 401.</summary>
    public RequestDelegate Guard(RequestDelegate next) => http => IsGiven(http.Request)
        ? next(http)
        : ProblemResponse.WriteAsync(
            http, 401, "This path needs the system key, in the query parameter 'code' or the header 'x-functions-key'.");

    private bool IsGiven(HttpRequest request) => Matches(request.Query["code"]) || Matches(request.Headers["x-functions-key"]);

    /// <summary>Hashes are compared, so that neither content nor length of the key shows in the time it takes.</summary>
    private bool Matches(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Hash(given), _hash);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static string FileBeside(string dataFile)
        => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(dataFile))!, "system.key");

    private static string ReadOrMake(string file, ILogger logger)
    {
        try
        {
            return File.Exists(file) ? Read(file) : Make(file, logger);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedHostException(
                $"The system key cannot be kept in {file} (Embedded:DataFile, Embedded:SystemKey): {e.Message}", e);
        }
    }

    private static string Read(string file)
    {
        var key = File.ReadAllText(file).Trim();
        return key.Length > 0
            ? key
            : throw new EmbeddedHostException($"The system key file {file} is empty; delete it to have a new key made.");
    }

    private static string Make(string file, ILogger logger)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(GeneratedBytes));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(key);
        Log.SystemKeyMade(logger, file);
        return key;
    }
}
