using System.Linq;

namespace Tavus.Generator.Model;

/// <summary>Whether a rule applies with the values it names, without them, or with any value.</summary>
internal enum ConditionKind
{
    When,
    Unless,
    With,
}
