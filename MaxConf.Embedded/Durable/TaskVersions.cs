namespace MaxConf.Embedded.Durable;

/// <summary>Order of versions.</summary>
internal static class TaskVersions
{
    /// <summary>None is less than any; two of the form 1.2.3.4 compare by number, others as text in any case.</summary>
    public static int Compare(string left, string right)
    {
        if (string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right))
        {
            return string.IsNullOrWhiteSpace(right).CompareTo(string.IsNullOrWhiteSpace(left));
        }

        return Version.TryParse(left, out var leftNumber) && Version.TryParse(right, out var rightNumber)
            ? leftNumber.CompareTo(rightNumber)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }
}
