using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MaxConf.Functions.Rooms.Live;
using MaxConf.Tests.Infrastructure.Bicep;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Infrastructure;

/// <summary>The gateway's policies against the API's description, which the app is held to.</summary>
public sealed partial class GatewayPolicyTests
{
    private static readonly XDocument Policy = XDocument.Parse(InfrastructureFiles.Text("policies", "api.xml"));

    private static readonly BicepFile Module = InfrastructureFiles.Load(Path.Combine("modules", "api-management.bicep"));

    private static readonly JsonObject ApiPaths =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "openapi.json")))!["paths"]!.AsObject();

    /// <summary>What may be called without a token of Entra's, as the policy has it: by path, or by how the path begins.</summary>
    private static readonly string[] PublicPaths = PathsOf("isPublic");

    /// <summary>What agents may read too.</summary>
    private static readonly string[] AgentPaths = PathsOf("isAgents");

    [Fact]
    public void Policy_EveryOperation_AsksForATokenExactlyWhereTheAppDoes()
    {
        var operations = ApiPaths
            .SelectMany(path => path.Value!.AsObject(), (path, operation) => (Path: path.Key, Operation: operation.Value!));

        Assert.All(operations, each => Assert.Equal(IsEntras(each.Operation), !IsPublic(each.Path)));
    }

    [Fact]
    public void Policy_WhatAgentsMayReadToo_IsLeftToTheApp()
    {
        var shared = ApiPaths.Where(path => !IsPublic(path.Key) && path.Value!["get"] is { } operation && Takes(operation, "agent"));

        Assert.Equal(shared.Select(path => path.Key).Order(StringComparer.Ordinal), AgentPaths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Policy_PathsItNames_Exist() =>
        Assert.All(PathLiterals($"{Policy}"), path => Assert.Contains(ApiPaths, each => each.Key == path || IsBelow(each.Key, path)));

    [Fact]
    public void Policy_NamedValues_AreThoseOfTheTemplate()
    {
        var named = Module.Of("var").Single(each => each.Name == "namedValues").Value!.Children.Select(value => value.Text);

        Assert.Equal(named.Order(), NamedValue().Matches($"{Policy}").Select(match => match.Groups[1].Value).Distinct().Order());
    }

    [Fact]
    public void Template_EventSink_IsTheOperation() => Assert.Equal(
        (string?)ApiPaths["/public/event_sink"]!["post"]!["operationId"],
        Existing("eventSink"));

    [Fact]
    public void Template_Events_AreTheOperationThatStreams()
    {
        var streams = ApiPaths.SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).Where(IsStream);

        Assert.Equal((string?)Assert.Single(streams)["operationId"], Existing("events"));
    }

    [Fact]
    public void EventsPolicy_Stream_IsPassedOnAsItComesAndToItsEnd()
    {
        var policy = XDocument.Parse(InfrastructureFiles.Text("policies", "events.xml"));
        var forward = Assert.Single(policy.Root!.Element("backend")!.Elements());

        Assert.Equal("forward-request", $"{forward.Name}");
        Assert.False((bool)forward.Attribute("buffer-response")!);
        Assert.True(TimeSpan.FromSeconds((int)forward.Attribute("timeout")!) > new LiveControlOptions().MaxStreamDuration);
        Assert.Empty(Policy.Descendants("forward-request"));
    }

    [Fact]
    public void Template_Preflights_AreOfAllThatTheWidgetReads()
    {
        var read = ApiPaths.Where(path => path.Value!["get"] is { } operation && Takes(operation, "agent")).Select(path => path.Key);
        var asked = Module.Of("var").Single(each => each.Name == "preflightPaths").Value!.Children.Select(path => path.Children[0].Text);

        Assert.Equal(read.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EventSinkPolicy_Addresses_HaveTheirPlace() => Assert.Single(
        XDocument.Parse(InfrastructureFiles.Text("policies", "event-sink.xml")).Descendants("ip-filter").Nodes().OfType<XComment>(),
        comment => Module.Nodes.Any(node => node.Text == $"<!--{comment.Value}-->"));

    private static string Existing(string operation) =>
        Module.Of("resource").Single(each => each.Name == operation).Value!["name"]!.Text;

    private static bool IsPublic(string path) => PublicPaths.Any(each => each == path || IsBelow(path, each));

    private static bool IsBelow(string path, string folder) =>
        folder.EndsWith('/') && path.StartsWith(folder, StringComparison.Ordinal);

    private static bool IsEntras(JsonNode operation) => Takes(operation, "bearer") || Takes(operation, "operator");

    private static bool IsStream(JsonNode operation) =>
        operation["responses"]?["200"]?["content"]?.AsObject().ContainsKey("text/event-stream") == true;

    private static bool Takes(JsonNode operation, string scheme) =>
        operation["security"]?.AsArray().Any(each => each!.AsObject().ContainsKey(scheme)) == true;

    private static string[] PathsOf(string variable) => PathLiterals(
        Policy.Descendants("set-variable").Single(each => (string?)each.Attribute("name") == variable).Attribute("value")!.Value);

    private static string[] PathLiterals(string text) =>
        [.. PathLiteral().Matches(text.Replace("&quot;", "\"", StringComparison.Ordinal)).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("\"(/[a-z_./{}]+)\"")]
    private static partial Regex PathLiteral();

    [GeneratedRegex(@"\{\{([a-z-]+)\}\}")]
    private static partial Regex NamedValue();
}
