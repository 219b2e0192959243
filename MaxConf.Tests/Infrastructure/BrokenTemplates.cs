namespace MaxConf.Tests.Infrastructure;

/// <summary>Small templates with one fault each, and what the rules have to say of it.</summary>
public static class BrokenTemplates
{
    private const string Tags = "@description('Tags.')\nparam tags object\n";

    private const string Role =
        "var role = '0ad04412-c4d5-4796-b79c-f76d14c8d402'\n"
        + "resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {\n  name: 'v'\n}\n"
        + "resource grant 'Microsoft.Authorization/roleAssignments@2022-04-01' = {\n"
        + "  name: guid(vault.id, 'someone', role)\n"
        + "  scope: vault\n"
        + "  properties: {\n"
        + "    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)\n"
        + "    principalId: 'someone'\n"
        + "    principalType: 'Group'\n"
        + "  }\n"
        + "}\n";

    private const string Workbook =
        "module workbook 'workbook.bicep' = {\n"
        + "  name: 'workbook'\n"
        + "  params: {\n    displayName: 'x'\n    location: 'y'\n    tags: {}\n    workspaceId: 'z'\n  }\n"
        + "}\n";

    private const string Identity =
        "module identity 'identity.bicep' = {\n"
        + "  name: 'identity'\n"
        + "  params: {\n    name: 'x'\n    location: 'y'\n    tags: {}\n  }\n"
        + "}\n"
        + "@description('Its id.')\noutput id string = identity.outputs.id\n";

    public static TheoryData<string, string> All => new()
    {
        { "@description('x')\noutput x string = y", "sample.bicep(2): y is not declared" },
        { "@description('x')\noutput x string = 'a${toLower(y)}'", "sample.bicep(2): y is not declared" },
        { "@description('x')\noutput x array = map([1], y => z)", "sample.bicep(2): z is not declared" },
        { "@description('x')\noutput x array = [map([1], y => y), y]", "sample.bicep(2): y is not declared" },
        { "@description('x')\noutput x string = shout('y')", "sample.bicep(2): shout is not declared" },
        { "@describe('x')\n@description('x')\noutput x string = ''", "sample.bicep(1): describe is not declared" },
        { "var x = 1\nvar x = 2\n@description('y')\noutput y int = x", "sample.bicep(2): x is declared twice" },
        { "var x = 1", "sample.bicep(1): x is not used" },
        { "@description('x')\nparam x string", "sample.bicep(2): x is not used" },
        { "resource x 'Microsoft.Web/sites@2024-11-01' existing = {\n  name: 'y'\n}", "sample.bicep(1): x is not used" },
        { "output x string = ''", "sample.bicep(1): x has no description" },
        { "@description(' ')\noutput x string = ''", "sample.bicep(2): x has no description" },
        { "param x string\n@description('y')\noutput y string = x", "sample.bicep(1): x has no description" },
        {
            "@description('x')\n@secure()\nparam x string = ''\n@description('y')\noutput y string = x",
            "sample.bicep(3): the secret x has a value"
        },
        {
            "@description('x')\nparam pexipPassword string\n@description('y')\noutput y string = pexipPassword",
            "sample.bicep(2): pexipPassword is not @secure()"
        },
        { "@description('x')\noutput x string = 'Endpoint=y;AccountKey=z'", "sample.bicep(2): a literal looks like a secret" },
        {
            $"@description('x')\noutput x string = '{new string('k', 44)}=='",
            "sample.bicep(2): a literal looks like a secret"
        },
        { Role.Replace("  scope: vault\n", "", StringComparison.Ordinal), "sample.bicep(5): grant has no resource as its scope" },
        {
            Role.Replace("scope: vault", "scope: resourceGroup()", StringComparison.Ordinal),
            "sample.bicep(5): grant has no resource as its scope"
        },
        {
            Role.Replace("    principalType: 'Group'\n", "", StringComparison.Ordinal),
            "sample.bicep(5): grant does not say what kind of principal it is for"
        },
        {
            Role.Replace("'0ad04412-c4d5-4796-b79c-f76d14c8d402'", "'Owner'", StringComparison.Ordinal),
            "sample.bicep(5): grant does not grant a role by a named id"
        },
        {
            Role.Replace("'someone', role)", "'someone')", StringComparison.Ordinal),
            "sample.bicep(5): grant is not named by its scope, principal and role"
        },
        {
            "resource x 'Microsoft.Web/sites@2024-11-01' = {\n  name: 'y'\n}",
            "sample.bicep(1): x does not have the common tags"
        },
        {
            Tags + "resource x 'Microsoft.Web/sites@2024-11-01' = [\n  for y in [1]: {\n    name: 'y'\n    tags: union(tags, {})\n  }\n]",
            "sample.bicep(3): x does not have the common tags"
        },
        {
            Tags + "resource x 'Microsoft.Web/sites@latest' = {\n  name: 'y'\n  tags: tags\n}",
            "sample.bicep(3): Microsoft.Web/sites@latest is no type with a version"
        },
        { Workbook.Replace("workbook.bicep", "missing.bicep", StringComparison.Ordinal), "sample.bicep(1): there is no such file" },
        { Workbook.Replace("    location: 'y'\n", "", StringComparison.Ordinal), "sample.bicep(1): location is not given" },
        {
            Workbook.Replace("tags: {}", "tags: {}\n    colour: 'red'", StringComparison.Ordinal),
            "sample.bicep(1): there is no parameter colour"
        },
        { "using 'identity.bicep'\nparam name = 'x'\nparam location = 'y'", "sample.bicepparam(1): tags is not given" },
        { "using 'workbook.bicepparam'", "sample.bicepparam(1): there is no such file" },
        { Identity.Replace("outputs.id", "outputs.password", StringComparison.Ordinal), "sample.bicep(10): there is no output password" },
        { "@description('x')\noutput x string = loadTextContent('missing.xml')", "sample.bicep(2): missing.xml: there is no such file" },
        {
            "@description('x')\noutput x string = loadJsonContent('../../../host.json', 'version.none')",
            "sample.bicep(2): ../../../host.json: it has no version.none"
        },
        {
            "@description('x')\noutput x object = loadJsonContent('../../../README.md.json')",
            "sample.bicep(2): ../../../README.md.json: there is no such file"
        },
    };
}
