namespace MaxConf.Embedded;

/// <summary>The embedded host cannot start; the message says in one line why and names the setting to change.</summary>
public sealed class EmbeddedHostException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the person who started the host.</param>
    public EmbeddedHostException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">One line for the person who started the host.</param>
    /// <param name="innerException">What went wrong underneath.</param>
    public EmbeddedHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
