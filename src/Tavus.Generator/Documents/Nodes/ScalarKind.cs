using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>The type of a scalar.</summary>
internal enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Null,
}
