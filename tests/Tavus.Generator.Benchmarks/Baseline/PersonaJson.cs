using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline;

/// <summary>Reading and writing without reflection, by the framework's own source generator.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreatePersonaRequest))]
[JsonSerializable(typeof(CreatePersonaResponse))]
public sealed partial class PersonaJson : JsonSerializerContext;
