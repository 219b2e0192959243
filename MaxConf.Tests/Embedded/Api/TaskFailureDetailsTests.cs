using Microsoft.DurableTask;

namespace MaxConf.Tests.Embedded.Api;

public class TaskFailureDetailsTests
{
    [Fact]
    public void FromException_WithCause_RecordsBoth()
    {
        var failure = TaskFailureDetails.FromException(new SampleException("outer", new TimeoutException("inner")));

        Assert.Equal(typeof(SampleException).ToString(), failure.ErrorType);
        Assert.Equal("outer", failure.ErrorMessage);
        Assert.Equal("System.TimeoutException: inner", failure.InnerFailure?.ToString());
        Assert.Null(failure.InnerFailure?.InnerFailure);
    }

    [Fact]
    public void IsCausedBy_RecordedType_IsTrueForItAndItsBases()
    {
        var failure = TaskFailureDetails.FromException(new SampleException("x", null));

        Assert.True(failure.IsCausedBy<SampleException>());
        Assert.True(failure.IsCausedBy<InvalidOperationException>());
        Assert.True(failure.IsCausedBy<Exception>());
        Assert.False(failure.IsCausedBy<ArgumentException>());
    }

    [Theory]
    [InlineData("Long.Gone.Exception")]
    [InlineData("")]
    public void IsCausedBy_TypeNotFound_IsFalse(string type)
        => Assert.False(new TaskFailureDetails(type, "x", null, null, null).IsCausedBy<Exception>());

    [Fact]
    public void IsCausedBy_NoExceptionType_Throws()
        => Assert.Throws<ArgumentException>(() => TaskFailureDetails.FromException(new TimeoutException()).IsCausedBy(typeof(string)));

    private sealed class SampleException(string message, Exception? inner) : InvalidOperationException(message, inner);
}
