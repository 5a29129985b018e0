using System;
using System.Collections.Generic;
using System.Linq;

namespace Tavus.Generator.Documents;

/// <summary>
/// Applies an action with <c>x-tavus-adds: true</c>. It declares properties that the document mentions without declaring them: in the
/// descriptions of the target, or in the examples and properties of its operation. Declared properties are not changed, and
/// properties that it no longer mentions are not added.
/// </summary>
internal sealed class OverlayAdditions
{
    private readonly List<string> _descriptions = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="target">Whose descriptions count.</param>
    /// <param name="operation">Whose examples and properties count.</param>
    public OverlayAdditions(SpecNode target, SpecNode operation)
    {
        ReadDescriptions(target);
        ReadNames(operation, isNameMap: false, isExample: false);
    }

    /// <summary>The properties that were not added.</summary>
    public List<string> Skipped { get; } = [];

    public void Add(SpecMapping target, SpecMapping update) => Add(target, update, isNameMap: false);

    private void Add(SpecMapping target, SpecMapping update, bool isNameMap)
    {
        foreach (SpecMember member in update.Members)
        {
            if (isNameMap && target[member.Name] is null && !IsMentioned(member.Name))
            {
                Skipped.Add(member.Name);
            }
            else if (member.Value is SpecMapping theirs)
            {
                if (target[member.Name] is null)
                    target.Set(new SpecMember(member.Key, new SpecMapping(theirs.File, theirs.Start, theirs.Length)));

                if (target[member.Name] is SpecMapping mine)
                    Add(mine, theirs, !isNameMap && KeywordTable.IsNameMap(member.Name));
            }
            else if (target[member.Name] is null)
            {
                target.Set(new SpecMember(member.Key, member.Value.Clone()));
            }
        }
    }

    private bool IsMentioned(string name) => _names.Contains(name) || _descriptions.Any(text => HasWord(text, name));

    private static bool HasWord(string text, string name)
    {
        for (int index = text.IndexOf(name, StringComparison.Ordinal);
            index >= 0;
            index = text.IndexOf(name, index + 1, StringComparison.Ordinal))
        {
            if (!IsWordCharacter(text, index - 1) && !IsWordCharacter(text, index + name.Length))
                return true;
        }

        return false;
    }

    private static bool IsWordCharacter(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_');

    private void ReadDescriptions(SpecNode node)
    {
        if (node is SpecSequence sequence)
            sequence.Items.ForEach(ReadDescriptions);

        foreach (SpecMember member in (node as SpecMapping)?.Members ?? [])
        {
            if (member is { Name: "description", Value: SpecScalar text })
                _descriptions.Add(text.Text);
            else
                ReadDescriptions(member.Value);
        }
    }

    private void ReadNames(SpecNode node, bool isNameMap, bool isExample)
    {
        foreach (SpecNode item in (node as SpecSequence)?.Items ?? [])
            ReadNames(item, isNameMap: false, isExample);

        foreach (SpecMember member in (node as SpecMapping)?.Members ?? [])
        {
            if (isExample || isNameMap)
                _names.Add(member.Name);

            bool isExampleMember = !isNameMap && member.Name is "example" or "examples";
            ReadNames(member.Value, !isNameMap && member.Name == "properties", isExample || isExampleMember);
        }
    }
}
