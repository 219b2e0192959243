using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Commands;

/// <summary>Something that can be done to what is live.</summary>
/// <param name="Schema">The command's name, and the fields of its body.</param>
/// <param name="Run">Does it.</param>
internal sealed record Command(ResourceSchema Schema, Func<CommandFields, CommandOutcome> Run)
{
    public Command(string name, Func<CommandFields, CommandOutcome> run, params Field[] fields)
        : this(new ResourceSchema(name, name, fields), run)
    {
    }

    public string Name => Schema.Name;
}
