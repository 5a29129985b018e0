using System;
using System.Linq;

namespace Tavus.Generator.Text;

/// <summary>How many characters differ between two names.</summary>
internal static class EditDistance
{
    public static bool IsAtMostTwo(string left, string right) => Math.Abs(left.Length - right.Length) <= 2 && Distance(left, right) <= 2;

    private static int Distance(string left, string right)
    {
        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
