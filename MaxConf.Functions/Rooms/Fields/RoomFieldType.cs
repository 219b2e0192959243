namespace MaxConf.Functions.Rooms.Fields;

/// <summary>What a field of a VMR holds.</summary>
internal enum RoomFieldType
{
    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Text up to <see cref="RoomField.MaximumLength"/>.</summary>
    Text,

    /// <summary>One of <see cref="RoomField.Choices"/>.</summary>
    Choice,

    /// <summary>A whole number from <see cref="RoomField.Minimum"/> to <see cref="RoomField.Maximum"/>.</summary>
    Number,

    /// <summary>A PIN. Secret.</summary>
    Pin,

    /// <summary>The path of a <see cref="RoomField.Target"/> on Pexip.</summary>
    Reference,

    /// <summary>Paths of several of them.</summary>
    References,
}
