using System.Globalization;

#pragma warning disable RS0030 // It reads the clock in every way there is.

namespace MaxConf.Tests.Functions.Purity;

internal sealed class SampleDue : SampleDueBase, ISampleDue
{
    public static readonly DateTime AtFirst = DateTime.UtcNow;

    public DateTime Due => DateTime.UtcNow;

    public static DateTime After<T>(T value) => DateTime.UtcNow;

    public override DateTime Later() => DateTime.UtcNow;

    public override string ToString() => DateTime.UtcNow.ToString(CultureInfo.InvariantCulture);
}
