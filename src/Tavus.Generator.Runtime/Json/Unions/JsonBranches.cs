#if HAS_UNIONS
namespace Tavus.Runtime;

using global::System;
using global::System.Text.Json.Nodes;

// The types of a union. A value has the type of which it has most properties, unless the value of a property excludes it.
internal sealed class JsonBranches
{
    private readonly JsonBranch[] _branches;

    internal JsonBranches(params JsonBranch[] branches) => _branches = branches;

    // How well the value at which the reader is fits its best branch: negative where none fits.
    internal int Rank(in JsonReader reader, int depth)
    {
        int best = -1;
        foreach (JsonBranch branch in _branches)
            best = Math.Max(best, branch.Rank(reader, depth));

        return best;
    }

    // Reads the value, which is not null.
    internal JsonChoice Read(ref JsonReader reader)
    {
        int index = -1;
        for (int rank = int.MaxValue; (index = FindBest(reader, ref rank, index)) >= 0;)
        {
            JsonReader attempt = reader;
            if (_branches[index].Read(ref attempt) is { } content && attempt.Fits)
            {
                reader = attempt;
                return new JsonChoice(index + 1, _branches[index], content, reader.TakeText());
            }
        }

        return new JsonChoice(0, null, reader.Any()!);
    }

    // The type of a JSON value.
    internal JsonChoice Of(JsonNode value)
    {
        if (value is null)
            throw new ArgumentNullException(nameof(value));

        try
        {
            JsonChoice choice = JsonText.Read<JsonChoice>(FreeForm.ToUtf8(value), Read);
            if (choice.Content is not JsonNode)
                return choice;

            return choice.Index == 0 ? new JsonChoice(0, null, value) : new JsonChoice(choice.Index, _branches[choice.Index - 1], value);
        }
        catch (TavusValidationException)
        {
            // It is reported when the value is sent.
            return new JsonChoice(0, null, value);
        }
    }

    // A value of a branch.
    // number: That of the branch, from 1 on.
    internal JsonChoice Of(int number, object value) =>
        new(number, _branches[number - 1], value ?? throw new ArgumentNullException(nameof(value)));

    // The best branch after one with a rank, which becomes that of the result; -1 if there are no more.
    private int FindBest(in JsonReader reader, ref int rank, int last)
    {
        int best = -1;
        int bestRank = -1;
        for (int i = 0; i < _branches.Length; i++)
        {
            int own = _branches[i].Rank(reader, 0);
            if (own > bestRank && (last < 0 || own < rank || (own == rank && i > last)))
            {
                best = i;
                bestRank = own;
            }
        }

        rank = bestRank;
        return best;
    }
}
#endif
