namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>Whoever deploys can read what each thing is.</summary>
internal static class DescriptionRules
{
    /// <summary>Parameters and outputs that say nothing of themselves.</summary>
    public static IEnumerable<string> Undescribed(BicepFile file) => file.HasParameters
        ? []
        : file.Declarations
            .Where(each => each.Keyword is "param" or "output" && !IsDescribed(each))
            .Select(each => file.Fault(each.Line, $"{each.Name} has no description"));

    private static bool IsDescribed(BicepDeclaration declaration) => declaration.Decorators.Any(each =>
        each is { Text: "description", Children: [{ Kind: BicepNodeKind.String } text] } && !string.IsNullOrWhiteSpace(text.Text));
}
