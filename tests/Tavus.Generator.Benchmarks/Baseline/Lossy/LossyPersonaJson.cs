using System.Text.Json.Serialization;

namespace Tavus.Generator.Benchmarks.Baseline.Lossy;

/// <summary>The same options. Since no model has extension data, writing takes the code that the source generator wrote for it.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreatePersonaRequest))]
[JsonSerializable(typeof(CreatePersonaResponse))]
public sealed partial class LossyPersonaJson : JsonSerializerContext;
