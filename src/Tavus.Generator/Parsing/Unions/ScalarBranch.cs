using System.Collections.Generic;

namespace Tavus.Generator.Parsing;

/// <summary>A branch of a union that is a string or a number.</summary>
/// <param name="Values">The values that it lists, if any.</param>
internal sealed record ScalarBranch(LocatedSchema Part, IReadOnlyList<EnumValue> Values, bool IsNumber);
