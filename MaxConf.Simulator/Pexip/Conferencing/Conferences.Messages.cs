namespace MaxConf.Simulator.Pexip.Conferencing;

internal sealed partial class Conferences
{
    /// <summary>Somebody says something in the chat, to everybody or to one.</summary>
    public void Send(ChatMessage message)
    {
        message.Meeting.MessageCount++;
        observer.MessageSent(message);
    }

    /// <summary>Tones are sent to a participant.</summary>
    public void SendDtmf(Leg leg, string digits) => observer.DtmfSent(leg, digits);
}
