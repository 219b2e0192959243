using System.Text.Json.Serialization;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>What one orchestration of a random test does. It travels as the orchestrator's input, and the model reads the same.</summary>
/// <param name="Owner">Marks all that it does to the world: no two programs share it.</param>
/// <param name="Steps">What it does, one after the other.</param>
/// <param name="Events">How many external events of each name come from outside.</param>
internal sealed record ModelProgram(string Owner, IReadOnlyList<Step> Steps, IReadOnlyDictionary<string, int> Events)
{
    /// <summary>Whether it never ends by itself.</summary>
    [JsonIgnore]
    public bool IsEndless => Steps.Any(step => step is Step.Forever or Step.Child { Program.IsEndless: true });

    /// <summary>It and all its children, at any depth.</summary>
    [JsonIgnore]
    public IEnumerable<ModelProgram> Family => Steps.SelectMany(ChildrenIn).SelectMany(child => child.Family).Prepend(this);

    private static IEnumerable<ModelProgram> ChildrenIn(Step step) => step switch
    {
        Step.Child child => [child.Program],
        Step.All all => all.Steps.SelectMany(ChildrenIn),
        _ => [],
    };
}
