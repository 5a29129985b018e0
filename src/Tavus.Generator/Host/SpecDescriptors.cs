using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Diagnostics;

namespace Tavus.Generator.Host;

/// <summary>The diagnostics about documents. Every message describes the problem, its location, and what to do.</summary>
internal static class SpecDescriptors
{
    private const string Category = "Tavus.Spec";

    public static readonly DiagnosticDescriptor InvalidSyntax = Error(
        DiagnosticIds.InvalidSyntax, "The document is not well-formed", "{0}");

    public static readonly DiagnosticDescriptor UnsupportedDocument = Error(
        DiagnosticIds.UnsupportedDocument, "The file is not an OpenAPI 3.0, 3.1 or 3.2 document", "{0}");

    public static readonly DiagnosticDescriptor NoOperations = Error(
        DiagnosticIds.NoOperations, "The document declares no operations", "{0}");

    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        DiagnosticIds.UnreadableFile, "The document cannot be read", "{0}");

    public static readonly DiagnosticDescriptor DuplicateKey = Warning(
        DiagnosticIds.DuplicateKey, "A key is repeated",
        "The key '{0}' is repeated in this mapping; this last value counts. Remove the others.");

    public static readonly DiagnosticDescriptor InvalidReference = Warning(
        DiagnosticIds.InvalidReference, "A reference cannot be resolved", "{0}");

    public static readonly DiagnosticDescriptor InvalidElement = Info(
        DiagnosticIds.InvalidElement, "Part of the document is not valid OpenAPI", "{0}");

    public static readonly DiagnosticDescriptor NameClash = Info(
        DiagnosticIds.NameClash,
        "Name conflict",
        "The name '{0}' is already used; this part is named '{1}'. To choose a name, set '{2}' in an overlay.");

    public static readonly DiagnosticDescriptor AvoidedName = Info(
        DiagnosticIds.AvoidedName,
        "A name of the document is avoided",
        "The name '{0}' is used by {3}; this part is named '{1}'. To choose a name, set '{2}' in an overlay.");

    public static readonly DiagnosticDescriptor OverlayTargetNotFound = Info(
        DiagnosticIds.OverlayTargetNotFound, "An overlay action has no target", "{0}");

    public static readonly DiagnosticDescriptor InvalidOverlay = Error(
        DiagnosticIds.InvalidOverlay, "The file is not a usable overlay", "{0}");

    public static readonly DiagnosticDescriptor InvalidRule = Warning(
        DiagnosticIds.InvalidRule, "A rule is not valid", "{0}");

    public static readonly DiagnosticDescriptor UnsupportedElement = Info(
        DiagnosticIds.UnsupportedElement, "Part of the document is not supported", "{0}");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        DiagnosticIds.TooLarge, "The document is too large or too deep", "{0}");

    public static readonly DiagnosticDescriptor InsecureServer = Info(
        DiagnosticIds.InsecureServer, "A server is plain http", "{0}");

    public static readonly DiagnosticDescriptor RuleWithoutReason = Info(
        DiagnosticIds.RuleWithoutReason, "A rule is off, because the document no longer states it", "{0}");

    public static readonly DiagnosticDescriptor FlawedDocument = Warning(
        DiagnosticIds.FlawedDocument, "The document has flaws", "{0}");

    public static readonly DiagnosticDescriptor InvalidOption = Error(
        DiagnosticIds.InvalidOption, "An option has an invalid value", "{0}");

    public static readonly DiagnosticDescriptor UnsupportedProject = Error(
        DiagnosticIds.UnsupportedProject, "The project does not meet the requirements of generated code", "{0}");

    public static readonly DiagnosticDescriptor ReferencedClientUsed = Info(
        DiagnosticIds.ReferencedClientUsed, "The client of a referenced assembly is used", "{0}");

    public static readonly DiagnosticDescriptor ClientConflict = Warning(
        DiagnosticIds.ClientConflict, "A referenced assembly has another client in the same namespace", "{0}");

    public static readonly DiagnosticDescriptor UnmatchedChoice = Warning(
        DiagnosticIds.UnmatchedChoice, "An entry of TavusInclude or TavusExclude matches no operation", "{0}");

    public static readonly DiagnosticDescriptor InternalError = Error(
        DiagnosticIds.InternalError,
        "The generator failed on a document",
        "The generator failed: {0}. This is a defect of Tavus.Generator; please report it with the document.");

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All().ToImmutableDictionary(d => d.Id);

    public static DiagnosticDescriptor For(string id) => ById[id];

    /// <summary>The descriptor of a summary of diagnostics with the same id and severity.</summary>
    public static DiagnosticDescriptor ForOmitted(string id) => Descriptor(
        id,
        For(id).Title.ToString(CultureInfo.InvariantCulture),
        "{0} more of this kind are not listed; the first of them is here. Correct those that are listed, and build again.",
        For(id).DefaultSeverity);

    public static IEnumerable<DiagnosticDescriptor> All() =>
    [
        InvalidSyntax, UnsupportedDocument, NoOperations, UnreadableFile, DuplicateKey, InvalidReference, InvalidElement, NameClash,
        AvoidedName, OverlayTargetNotFound, InvalidOverlay, InvalidRule, UnsupportedElement, TooLarge, InsecureServer,
        RuleWithoutReason, FlawedDocument, InvalidOption, UnsupportedProject, ReferencedClientUsed, ClientConflict, UnmatchedChoice,
        InternalError,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Descriptor(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) =>
        Descriptor(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) =>
        Descriptor(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Descriptor(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.For(id));
}
