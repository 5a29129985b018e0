namespace Tavus.Generator.Model;

/// <summary>How a property of a form is sent, if the document describes more than its schema.</summary>
/// <param name="WireName">The name of the member.</param>
/// <param name="ContentType">The media type of its part, or null.</param>
/// <param name="Style">How it becomes text; null for the form's own way.</param>
internal sealed record FormFieldModel(string WireName, string? ContentType, ValueStyle? Style, bool Explode, bool AllowsReserved)
{
    /// <summary>The media types of a file, separated by commas, or null.</summary>
    public string? FileTypes { get; init; }
}
