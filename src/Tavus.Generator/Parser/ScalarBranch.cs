using System.Collections.Generic;

namespace Tavus.Generator.Parser;

/// <summary>A branch of a choice that is a text or a number.</summary>
/// <param name="Values">The values that it lists, if any.</param>
internal sealed record ScalarBranch(SchemaPart Part, IReadOnlyList<EnumValue> Values, bool IsNumber);
