namespace MaxConf.Tests.Functions.Purity;

internal interface ISampleDue
{
    DateTime Due { get; }
}
