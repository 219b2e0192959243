using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MaxConf.Functions.Maintenance.Metrics;
using MaxConf.Functions.Maintenance.Metrics.LogAnalytics;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Results;
using MaxConf.Tests.Functions;
using MaxConf.Tests.Infrastructure.Bicep;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Infrastructure;

/// <summary>The table is the one that the app fills, and queries ask for metrics and log lines that there are.</summary>
public sealed partial class MonitoringTests
{
    private const string Table = "MaxConfMetrics_CL";

    private static readonly BicepFile Module = InfrastructureFiles.Load(Path.Combine("modules", "monitoring.bicep"));

    private static readonly string[] Columns =
        [.. typeof(MetricRow).GetProperties().Select(each => $"{each.Name} {TypeOf(each.PropertyType)}")];

    private static readonly string[] Metrics = [.. Metric.All.Select(metric => metric.Name), MetricRow.AlarmDetails];

    /// <summary>The lines that queries look for, as the app logs them.</summary>
    private static readonly string[] Lines =
    [
        Line(logger => Log.RoomTaskFailed(logger, "ODE5MDE4", "deleted", PexipErrorKind.Unavailable, "no answer")),
        Line(logger => Log.GarbageCollected(logger, LogLevel.Warning, 1, 1, "orphaned 1", 0, "none")),
        Line(logger => Log.SignInFailed(logger, AccessPolicy.EventSink, SignInFailure.WrongCredentials, "unknown", IPAddress.Loopback)),
    ];

    public static TheoryData<string> Alerts =>
        [.. Directory.EnumerateFiles(Path.Combine(InfrastructureFiles.Folder, "alerts")).Select(File.ReadAllText)];

    public static TheoryData<string> Workbook =>
    [
        .. JsonNode.Parse(InfrastructureFiles.Text("workbooks", "operators.json"))!["items"]!.AsArray()
            .Select(item => (string?)item!["content"]!["query"])
            .OfType<string>(),
    ];

    [Fact]
    public void Table_Columns_AreTheRows() => Assert.Equal(Columns, ColumnsOf("metricsTable"));

    [Fact]
    public void Rule_Columns_AreTheRows() => Assert.Equal(Columns, ColumnsOf("metricsRule"));

    [Fact]
    public void Table_Name_IsTheOneThatTheAppWritesTo()
    {
        Assert.Equal(Table, Module.Of("resource").Single(each => each.Name == "metricsTable").Value!["name"]!.Text);
        Assert.Equal($"Custom-{Table}", new LogAnalyticsOptions().Stream);
    }

    [Theory]
    [MemberData(nameof(Alerts))]
    [MemberData(nameof(Workbook))]
    public void Query_WhatItAsksFor_IsThere(string query)
    {
        Assert.Matches($@"^(//.*\n)?({Table}|AppTraces|AppRequests)\n\|", query);
        Assert.All(MetricLiteral().Matches(query), metric => Assert.Contains(metric.Groups[1].Value, Metrics));
        Assert.All(MessageLiteral().Matches(query), message => Assert.Contains(Lines, line =>
            line.StartsWith(message.Groups["start"].Value, StringComparison.Ordinal)
            && line.Contains(message.Groups["part"].Value, StringComparison.Ordinal)));
    }

    private static string Line(Action<ILogger> log)
    {
        var lines = new ConcurrentQueue<string>();
        using var provider = new RecordingLoggerProvider(lines);
        log(provider.CreateLogger(""));
        return lines.Single().Split(' ', 3)[2]; // Behind the level and the event id.
    }

    private static IEnumerable<string> ColumnsOf(string resource) => Module.Of("resource").Single(each => each.Name == resource).Value!.All
        .Where(node => node is { Kind: BicepNodeKind.Property, Text: "columns" })
        .SelectMany(columns => columns.Children[0].Children)
        .Select(column => $"{column["name"]!.Text} {column["type"]!.Text.ToLowerInvariant()}");

    private static string TypeOf(Type type) =>
        type == typeof(DateTime) ? "datetime" : type == typeof(string) ? "string" : type == typeof(long) ? "real" : "dynamic";

    [GeneratedRegex("Metric == \"([a-z_.]+)\"")]
    private static partial Regex MetricLiteral();

    [GeneratedRegex("Message startswith \"(?<start>[^\"]+)\"( and Message has \"(?<part>[^\"]+)\")?")]
    private static partial Regex MessageLiteral();
}
