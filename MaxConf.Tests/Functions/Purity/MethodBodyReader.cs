using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace MaxConf.Tests.Functions.Purity;

/// <summary>Reads from a method's IL which methods, fields and types it uses.</summary>
internal static class MethodBodyReader
{
    private const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static;
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(PublicStatic).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The methods, fields and types in the order of their use, each with the instruction; none for a method without a body.</summary>
    public static IEnumerable<(OpCode Instruction, MemberInfo Member)> Read(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var position = 0; position < il.Length;)
        {
            var code = il[position] == TwoBytes
                ? OpCodesByValue[BinaryPrimitives.ReadInt16BigEndian(il.AsSpan(position))]
                : OpCodesByValue[il[position]];
            position += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return (code, Resolve(method, BitConverter.ToInt32(il, position)));
            }

            position += OperandSize(code, il, position);
        }
    }

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    private static int OperandSize(OpCode code, byte[] il, int position) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, position),
        _ => 4,
    };
}
