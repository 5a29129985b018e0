using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tavus.Generator.Model;

namespace Tavus.Generator.Emitter;

/// <summary>Prints a client: a few files, since each file costs time at every keystroke.</summary>
internal static class ClientEmitter
{
    public static IEnumerable<GeneratedFile> Emit(ClientModel client, CancellationToken cancellationToken)
    {
        var types = new TypeEmitter(client.Options);
        SupportText support = RuntimeEmitter.Resolve(client);
        yield return File(
            "Client.g.cs",
            client,
            writer =>
            {
                if (client.Operations.Count > 0)
                    EmitClient(writer, client, types, cancellationToken);

                if (client.Events.Count > 0)
                    EventEmitter.Emit(writer, client, types);

                writer.Separate();
                writer.Line(support.Offered.TrimEnd());
            },
            client.HasDeprecatedFiles || client.HasDeprecatedPages,
            FileHeader.Collections,
            FileHeader.MarkOf(client));
        if (client.Target.HasDependencyInjection && client.Operations.Count > 0)
            yield return ServiceCollectionEmitter.Emit(client, types);

        if (client.Objects.Count + client.Unions.Count + client.MultiStatusResults.Count > 0)
        {
            yield return File("Models.g.cs", client, writer =>
            {
                ForEach(client.Objects, model => ObjectEmitter.Emit(writer, model, client, types), cancellationToken);
                ForEach(client.Unions, model => UnionEmitter.Emit(writer, model, client, types), cancellationToken);
                ForEach(client.MultiStatusResults, model => MultiStatusResultEmitter.Emit(writer, model, client, types), cancellationToken);
            }, client.HasDeprecatedDiscriminators, FileHeader.Collections + FileHeader.Hiding + FileHeader.AttributesFor(client));
        }

        if (client.Enums.Count > 0)
        {
            yield return File(
                "Enums.g.cs",
                client,
                writer => ForEach(client.Enums, model => EnumEmitter.Emit(writer, model, client), cancellationToken),
                usings: FileHeader.TypeAttributes);
        }

        if (client.Objects.Count > 0)
        {
            yield return File(
                "Json.g.cs",
                client,
                writer => ForEach(client.Objects, model => ObjectJsonEmitter.Emit(writer, model, types), cancellationToken),
                client.HasDeprecatedProperties,
                FileHeader.Collections + FileHeader.Hiding);
        }

        if (client.DescribesModels)
            yield return ModelTextsEmitter.Emit(client);

        yield return RuntimeEmitter.Emit(client, types, support);
    }

    private static GeneratedFile File(
        string name, ClientModel client, Action<CodeWriter> emit, bool usesObsolete = false, string usings = "", string mark = "")
    {
        var writer = new CodeWriter(FileHeader.For(
            client, usesObsolete: usesObsolete || client.HasDeprecatedTypes, usings: usings + FileHeader.Support(client), mark: mark));
        emit(writer);
        return new GeneratedFile(name, writer.Finish());
    }

    private static void EmitOperation(CodeWriter writer, OperationModel operation, ClientModel client, TypeEmitter types)
    {
        OperationEmitter.Emit(writer, operation, client, types);
        if (operation.Pagination is { } pagination)
            PaginationEmitter.Emit(writer, operation, pagination, types);
    }

    private static void ForEach<T>(IEnumerable<T> items, Action<T> emit, CancellationToken cancellationToken)
    {
        foreach (T item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            emit(item);
        }
    }

    private static void EmitClient(CodeWriter writer, ClientModel client, TypeEmitter types, CancellationToken cancellationToken)
    {
        OptionsEmitter.Emit(writer, client);
        CredentialEmitter.EmitCallOptions(writer, client);
        EmitInterface(writer, client, types);

        writer.Separate();
        DocumentationEmitter.Emit(writer, client.Documentation);
        writer.Line("/// <remarks>Safe for concurrent use. "
            + $"Never retries: see <c>{client.Options.Stem}ApiException.MayHaveBeenProcessed</c>.</remarks>");
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} sealed partial class {client.Options.ClientName} : "
            + $"{types.Name(client.Options.InterfaceName)}"))
        {
            ConstructorEmitter.Emit(writer, client, types);
            ForEach(client.Operations, operation => EmitOperation(writer, operation, client, types), cancellationToken);

            writer.Line($$"""

                /// <summary>Returns this client with other settings for its calls, such as a timeout or further headers. This client does not change.</summary>
                /// <param name="options">
                /// The settings; they are copied. A <see cref="{{types.OfferedName("Response")}}"/> instead receives the status and the headers of each
                /// response.
                /// </param>
                /// <exception cref="global::System.ArgumentException">A setting is invalid.</exception>
                public {{client.Options.ClientName}} With({{types.OfferedName("CallOptions")}} options) => new(_http.With(options));
                """);
        }
    }

    private static void EmitInterface(CodeWriter writer, ClientModel client, TypeEmitter types)
    {
        writer.Separate();
        DocumentationEmitter.Emit(writer, client.Documentation);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block($"{client.Options.Accessibility} interface {client.Options.InterfaceName}"))
        {
            foreach (OperationModel operation in client.Operations)
            {
                writer.Separate();
                OperationEmitter.EmitDocumentation(writer, operation, types);
                writer.Line(OperationEmitter.Signature(operation, types) + ";");
                if (operation.Pagination is { } pagination)
                    PaginationEmitter.EmitDeclaration(writer, operation, pagination, types);
            }
        }
    }
}
