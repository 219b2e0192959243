namespace MaxConf.Tests.Functions.Purity;

internal abstract class SampleDueBase
{
    public abstract DateTime Later();
}
