namespace MaxConf.Simulator.Pexip.Client.Images;

/// <summary>The image that stands for every image: one grey pixel.</summary>
internal static class Jpeg
{
    /// <summary>Baseline JPEG (ITU-T T.81), with tables that have the one code each that a grey block needs.</summary>
    public static readonly byte[] OnePixel =
    [
        0xFF, 0xD8,

        // Quantization: no coefficient but zero is there to be divided.
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),

        // Frame: 8 bits, one by one pixel, one component.
        0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0,

        // Huffman tables for DC and AC: the one-bit code 0 stands for "no difference", and for "end of block".
        0xFF, 0xC4, 0, 20, 0x00, 1, .. Enumerable.Repeat((byte)0, 15), 0,
        0xFF, 0xC4, 0, 20, 0x10, 1, .. Enumerable.Repeat((byte)0, 15), 0,

        // Scan: the two codes, filled up with ones.
        0xFF, 0xDA, 0, 8, 1, 1, 0x00, 0, 63, 0, 0b0011_1111,

        0xFF, 0xD9,
    ];
}
