using Microsoft.DurableTask;

namespace MaxConf.Tests.Embedded.Api;

public class TaskNameTests
{
    [Fact]
    public void Equals_OtherCase_IsTrueWithTheSameHash()
    {
        TaskName left = "Room", right = "rOOM";

        Assert.True(left == right && !(left != right) && left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal("Room", (string)left);
        Assert.False(left.Equals((object)"Room"));
    }

    [Fact]
    public void Conversion_OfNothing_IsTheDefault() => Assert.Equal(default, (TaskName)"");

    [Fact]
    public void Version_OfNothing_IsUnversioned()
    {
        Assert.Equal(TaskVersion.Unversioned, new TaskVersion(null));
        Assert.Equal(TaskVersion.Unversioned, (TaskVersion)"");
        Assert.Equal("", TaskVersion.Unversioned.Version);
        Assert.Throws<ArgumentException>(() => new TaskVersion(" "));
        Assert.True(new TaskVersion("V1") == new TaskVersion("v1"));
    }
}
