using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tavus.Generator.Tests.Verification;

/// <summary>A kind of project that consumes the generator.</summary>
internal sealed record TestTarget(string Name, ImmutableArray<MetadataReference> References, LanguageVersion LanguageVersion)
{
    public static TestTarget Net10 { get; } = new("net10.0", Verification.References.Net10, LanguageVersion.Latest);

    public static TestTarget AspNetCore { get; } = new("aspnetcore", Verification.References.AspNetCore, LanguageVersion.Latest);

    public static TestTarget AspNetCoreOpenApi { get; } =
        new("aspnetcore-openapi", Verification.References.AspNetCoreOpenApi, LanguageVersion.Latest);

    public static TestTarget Net80 { get; } = new("net8.0", Verification.References.Net80, LanguageVersion.CSharp11);

    public static TestTarget NetStandard20 { get; } = new("netstandard2.0", Verification.References.NetStandard20, LanguageVersion.CSharp11);

    public static TestTarget Net472 { get; } = new("net472", Verification.References.Net472, LanguageVersion.CSharp11);

    public static TestTarget Of(string name) => name switch
    {
        "aspnetcore" => AspNetCore,
        "net8.0" => Net80,
        "netstandard2.0" => NetStandard20,
        "net472" => Net472,
        _ => Net10,
    };
}
