using Tavus.Generator.Model;

namespace Tavus.Generator.Parsing;

/// <summary>The type of a schema, and whether the schema allows null.</summary>
internal sealed record SchemaType(TypeModel Type, bool IsNullable);
