using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MaxConf.Tests.Functions.Purity;

/// <summary>
/// Follows an orchestrator through all that it can reach in our own assemblies, and tells where it uses what would not be the same on
/// replay. Virtual methods count as reached where a type that has them is made, or one of them is called; the host's and the
/// framework's methods are not followed.
/// </summary>
internal sealed class PurityCheck
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly HashSet<Module> _own;
    private readonly Type[] _types;
    private readonly HashSet<MethodBase> _reached = [];
    private readonly Queue<ReachedMethod> _toRead = [];
    private readonly List<string> _violations = [];

    private PurityCheck(Assembly[] own) =>
        (_own, _types) = ([.. own.SelectMany(assembly => assembly.Modules)], [.. own.SelectMany(assembly => assembly.GetTypes())]);

    /// <summary>The violations, each with the calls that lead there.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>All that the orchestrator can reach.</summary>
    public IReadOnlySet<MethodBase> Reached => _reached;

    /// <summary>Checks an orchestrator.</summary>
    /// <param name="orchestrator">Where to begin.</param>
    /// <param name="own">The assemblies that are followed.</param>
    public static PurityCheck Of(MethodBase orchestrator, params Assembly[] own)
    {
        var check = new PurityCheck(own);
        check.Reach(orchestrator, by: null);
        while (check._toRead.TryDequeue(out var next))
        {
            check.Read(next);
        }

        return check;
    }

    private void Read(ReachedMethod reached)
    {
        // An async method or an iterator only starts its state machine, which is not called by name.
        if (reached.Method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            ReachMembers(machine.StateMachineType, reached);
        }

        foreach (var (instruction, member) in MethodBodyReader.Read(reached.Method))
        {
            switch (member)
            {
                case FieldInfo { IsStatic: true } field when _own.Contains(field.Module):
                    ReachInitializer(field.DeclaringType!, reached);
                    CheckField(field, instruction, reached);
                    break;
                case MethodBase method when BannedMembers.KindOf(method) is { } kind:
                    _violations.Add($"{kind}: {reached.Chain} > {method.DeclaringType!.Name}.{method.Name}");
                    break;
                case MethodBase method when _own.Contains(method.Module):
                    Follow(method, instruction, reached);
                    break;
            }
        }
    }

    private void Follow(MethodBase method, OpCode instruction, ReachedMethod by)
    {
        Reach(method, by);
        if (method.IsStatic || method.IsConstructor)
        {
            ReachInitializer(method.DeclaringType!, by);
        }

        if (instruction == OpCodes.Newobj)
        {
            ReachMembers(method.DeclaringType!, by);
        }

        if (method is MethodInfo { IsVirtual: true, IsFinal: false } called)
        {
            foreach (var target in _types.SelectMany(type => ImplementationsIn(type, called)))
            {
                Reach(target, by);
            }
        }
    }

    private static IEnumerable<MethodBase> ImplementationsIn(Type type, MethodInfo called) => called.DeclaringType switch
    {
        { IsInterface: true } role when !type.IsInterface && !type.IsGenericTypeDefinition && role.IsAssignableFrom(type) =>
            type.GetInterfaceMap(role) is var map ? [map.TargetMethods[Array.IndexOf(map.InterfaceMethods, called)]] : [],
        { IsInterface: false } basis when type.IsSubclassOf(basis) =>
            type.GetMethods(Declared).Where(method => method.IsVirtual && method.GetBaseDefinition() == called.GetBaseDefinition()),
        _ => [],
    };

    /// <summary>Whoever has an object may have its virtual methods called, also by the framework.</summary>
    private void ReachMembers(Type type, ReachedMethod by)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        foreach (var method in definition.GetMethods(Declared).Where(method => method.IsVirtual))
        {
            Reach(method, by);
        }
    }

    private void ReachInitializer(Type type, ReachedMethod by)
    {
        if (type.TypeInitializer is { } initializer)
        {
            Reach(initializer, by);
        }
    }

    private void Reach(MethodBase method, ReachedMethod? by)
    {
        var definition = method.Module.ResolveMethod(method.MetadataToken)!;
        if (_reached.Add(definition))
        {
            _toRead.Enqueue(new ReachedMethod(definition, by));
        }
    }

    /// <summary>A static field must not change. What the compiler keeps for itself, such as lambdas, does not matter.</summary>
    private void CheckField(FieldInfo field, OpCode instruction, ReachedMethod by)
    {
        var owner = field.DeclaringType!;
        var isSetUp = instruction == OpCodes.Stsfld && by.Method is ConstructorInfo { IsStatic: true };
        var isConstant = field.IsInitOnly && !IsMutable(field.FieldType);
        if (!isSetUp && !isConstant && !owner.IsDefined(typeof(CompilerGeneratedAttribute)))
        {
            _violations.Add($"static state that can change: {by.Chain} > {owner.Name}.{field.Name}");
        }
    }

    private static bool IsMutable(Type type) =>
        !type.IsInterface && type.Namespace is "System.Collections.Generic" or "System.Collections.Concurrent";
}
