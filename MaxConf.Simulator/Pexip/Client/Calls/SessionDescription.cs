using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>
/// Answers offers of media (RFC 8866, RFC 3264) for which there are no streams: well-formed, with a section for each that is offered, in
/// their order, and the first payload format of each.
/// </summary>
internal static class SessionDescription
{
    private const string EndOfLine = "\r\n";

    /// <summary>An address reserved for documentation (RFC 5737).</summary>
    private const string MediaAddress = "192.0.2.30";

    private const int FirstPort = 40000;

    /// <summary>The answer to an offer; null if it is none.</summary>
    public static string? Answer(string offer)
    {
        var lines = offer.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sections = Sections(lines);
        return lines is not ["v=0", ..] || sections.Count == 0 || sections.Exists(section => Media(section).Length < 4)
            ? null
            : Write(sections);
    }

    private static string Write(List<string[]> sections)
    {
        var answer = new StringBuilder();
        Add(answer, "v=0", $"o=- {Number()} 1 IN IP4 {MediaAddress}", "s=-", "t=0 0");
        if (sections.TrueForAll(section => Mid(section) is not null))
        {
            Add(answer, $"a=group:BUNDLE {string.Join(' ', sections.Select(Mid))}");
        }

        var (user, password, fingerprint) = (Hex(4), Hex(12), Fingerprint());
        for (var index = 0; index < sections.Count; index++)
        {
            AddSection(answer, sections[index], FirstPort + (2 * index), [
                $"a=ice-ufrag:{user}", $"a=ice-pwd:{password}", $"a=fingerprint:sha-256 {fingerprint}", "a=setup:passive"]);
        }

        return answer.ToString();
    }

    private static void AddSection(StringBuilder answer, string[] section, int port, string[] transport)
    {
        var media = Media(section);
        Add(answer, $"m={media[0]} {port} {media[2]} {media[3]}", $"c=IN IP4 {MediaAddress}");
        if (Mid(section) is { } mid)
        {
            Add(answer, $"a=mid:{mid}");
        }

        Add(answer, [.. section.Where(line => line.StartsWith($"a=rtpmap:{media[3]} ", StringComparison.Ordinal))]);
        Add(answer, [.. section.Where(line => line is "a=content:slides")]);
        Add(answer, transport);
        Add(answer, Direction(section), $"a=candidate:1 1 udp 2130706431 {MediaAddress} {port} typ host", "a=rtcp-mux");
    }

    /// <summary>The lines of each section of media, its <c>m=</c> line first.</summary>
    private static List<string[]> Sections(string[] lines)
    {
        var starts = Enumerable.Range(0, lines.Length).Where(index => lines[index].StartsWith("m=", StringComparison.Ordinal)).ToList();
        return [.. starts.Zip(starts.Skip(1).Append(lines.Length), (from, to) => lines[from..to])];
    }

    /// <summary>Kind, port, transport and formats.</summary>
    private static string[] Media(string[] section) => section[0][2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Mid(string[] section) =>
        section.FirstOrDefault(line => line.StartsWith("a=mid:", StringComparison.Ordinal))?[6..];

    /// <summary>The offered direction as the other side has it.</summary>
    private static string Direction(string[] section) =>
        section.Contains("a=sendonly") ? "a=recvonly"
        : section.Contains("a=recvonly") ? "a=sendonly"
        : section.Contains("a=inactive") ? "a=inactive"
        : "a=sendrecv";

    private static string Number() => BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4)).ToString(CultureInfo.InvariantCulture);

    private static string Hex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private static string Fingerprint() => string.Join(':', RandomNumberGenerator.GetBytes(32).Select(value => $"{value:X2}"));

    private static void Add(StringBuilder answer, params IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            answer.Append(line).Append(EndOfLine);
        }
    }
}
