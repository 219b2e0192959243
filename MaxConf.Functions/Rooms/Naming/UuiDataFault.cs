namespace MaxConf.Functions.Rooms.Naming;

/// <summary>What is wrong with a <c>uuiData</c> value.</summary>
internal enum UuiDataFault
{
    /// <summary>There is none, or it is empty.</summary>
    Missing,

    /// <summary>It decodes, or would decode, to more characters than a tag can have.</summary>
    TooLong,

    /// <summary>The number of characters is odd.</summary>
    OddLength,

    /// <summary>A character is no hexadecimal digit.</summary>
    NotHex,

    /// <summary>The bytes are not UTF-8.</summary>
    NotUtf8,

    /// <summary>The text has a control character.</summary>
    ControlCharacter,

    /// <summary>The text is neither a URL under a configured prefix nor the last part of one.</summary>
    NotAllowed,
}
