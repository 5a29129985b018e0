namespace PersonaStudio;

/// <summary>What the page sends.</summary>
internal sealed record NewPersona(string? Name, string? Prompt);
