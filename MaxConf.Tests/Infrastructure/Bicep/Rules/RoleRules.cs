namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>
/// A role is granted on one resource, to a kind of principal that is said, under a name that a second deployment finds again.
/// </summary>
internal static class RoleRules
{
    /// <summary>Role assignments that are not so.</summary>
    public static IEnumerable<string> Loose(BicepFile file) => file.Declarations
        .Where(each => each.IsResource("Microsoft.Authorization/roleAssignments"))
        .SelectMany(each => Faults(file, each).Select(fault => file.Fault(each.Line, $"{each.Name} {fault}")));

    private static IEnumerable<string> Faults(BicepFile file, BicepDeclaration assignment)
    {
        var (scope, properties) = (assignment.Value!["scope"], assignment.Value["properties"]);
        var role = RoleOf(properties?["roleDefinitionId"]);
        if (!file.Of("resource").Any(each => scope?.IsName(each.Name) == true))
        {
            yield return "has no resource as its scope";
        }
        else if (!IsNamedBy(assignment.Value["name"], scope, role))
        {
            yield return "is not named by its scope, principal and role";
        }

        if (properties?["principalType"] is not { Kind: BicepNodeKind.String })
        {
            yield return "does not say what kind of principal it is for";
        }

        if (!file.Of("var").Any(each => role?.IsName(each.Name) == true && Guid.TryParse(each.Value!.Text, out _)))
        {
            yield return "does not grant a role by a named id";
        }
    }

    private static BicepNode? RoleOf(BicepNode? definition) =>
        definition is { Kind: BicepNodeKind.Call, Text: "subscriptionResourceId", Children: [_, var id] } ? id : null;

    private static bool IsNamedBy(BicepNode? name, BicepNode? scope, BicepNode? role) =>
        name is { Kind: BicepNodeKind.Call, Text: "guid", Children: [{ Kind: BicepNodeKind.Member, Text: "id" } on, _, var what] }
        && on.Children[0].IsName($"{scope?.Text}")
        && what.IsName($"{role?.Text}");
}
