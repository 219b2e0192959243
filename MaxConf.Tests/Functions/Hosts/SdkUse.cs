using System.Reflection;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>That something in the app uses something of the SDK.</summary>
/// <param name="Member">The type or member, as it is declared.</param>
/// <param name="User">The app's type or method.</param>
internal sealed record SdkUse(MemberInfo Member, string User);
