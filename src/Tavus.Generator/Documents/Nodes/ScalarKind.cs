using System.Collections.Generic;

namespace Tavus.Generator.Documents;

/// <summary>What a scalar stands for.</summary>
internal enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Null,
}
