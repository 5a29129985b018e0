using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using Microsoft.OpenApi;
using Tavus.Generator.Diagnostics;
using Tavus.Generator.Text;
using Tavus.Generator.Model;
using Tavus.Generator.Documents;

namespace Tavus.Generator.Parsing;

/// <summary>Makes one client of all documents. A document that cannot be used never takes another's output with it.</summary>
internal sealed class ClientParser
{
    private readonly GeneratorOptions _options;
    private readonly TargetModel _target;
    private readonly string _fingerprint;
    private readonly DiagnosticBag _diagnostics;
    private readonly TypeRegistry _types;
    private readonly OperationNames _operationNames = new();
    private readonly List<OperationModel> _operations = [];
    private readonly List<MultiStatusResultModel> _unions = [];
    private readonly EventTable _events;
    private readonly NameScope _optionNames;
    private readonly SecurityTable _security;
    private readonly HashSet<(string Method, string? Server, string Path)> _addresses = [];
    private ServerModel _server = new(null, default, default);
    private string? _title;

    public ClientParser(GeneratorOptions options, TargetModel target, string fingerprint, DiagnosticBag diagnostics)
    {
        _options = options;
        _target = target;
        _fingerprint = fingerprint;
        _diagnostics = diagnostics;
        _types = new TypeRegistry(options);
        _events = new EventTable(options);
        _optionNames = new NameScope(ReservedNames.ForOptions(options));
        _security = new SecurityTable(options, _optionNames);
    }

    public void Add(SpecDocument source, OpenApiDocument document, CancellationToken cancellationToken)
    {
        var context = new ParserContext(source, document, _target, _types, _operationNames, _diagnostics);
        List<LocatedOperation> operations = LocatedOperation.AllIn(document).ToList();
        if (operations.Count == 0 && document.Webhooks is not { Count: > 0 } && !ReportNoOperations(context, document))
            return;

        var schemas = new SchemaParser(context);
        var security = new SecurityParser(context, _security);
        var servers = new ServerParser(context);
        _title ??= document.Info?.Title;
        _server = servers.Parse(_server, _optionNames);
        security.ParseSchemes();
        foreach (LocatedOperation operation in operations)
            context.Files.Add(context, operation.Operation.RequestBody, operation.Pointer.Append("requestBody"));

        // Components first: their names are their own, and inline schemas have to make way for them.
        foreach (string id in document.Components?.Schemas?.Keys.ToList() ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            schemas.ParseComponent(id);
        }

        schemas.ParsePending(cancellationToken);
        var parser = new OperationParser(context, schemas, security, servers);
        AddOperations(context, operations.FindAll(operation => IsNew(operation, context)), schemas, parser, cancellationToken);
        schemas.ParsePending(cancellationToken);
        new EventParser(context, schemas, _events).Parse(cancellationToken);
    }

    private bool IsNew(LocatedOperation operation, ParserContext context)
    {
        if (_addresses.Add((operation.Method.Method, context.Document.Servers?.FirstOrDefault()?.Url, operation.Path)))
            return true;

        context.Inform(operation.Pointer, "The operation is already in another document of the project; this one is ignored.");
        return false;
    }

    private void AddOperations(
        ParserContext context,
        IReadOnlyList<LocatedOperation> operations,
        SchemaParser schemas,
        OperationParser parser,
        CancellationToken cancellationToken)
    {
        var models = new List<OperationModel>();
        foreach (LocatedOperation operation in operations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            models.Add(parser.Parse(operation, _unions));
            schemas.ParsePending(cancellationToken);
        }

        // Last: the operations of the document take their names first.
        var pagination = new PaginationParser(context);
        for (int i = 0; i < models.Count; i++)
        {
            _operations.Add(pagination.Complete(models[i], operations[i].Operation, operations[i].Pointer));
            _operations.AddRange(parser.ParseFurther(models[i], operations[i].Operation, operations[i].Pointer));
        }
    }

    /// <returns>Whether there are types to generate.</returns>
    private static bool ReportNoOperations(ParserContext context, OpenApiDocument document)
    {
        SpecPointer location = context.Source.Root.Find("paths") is null ? SpecPointer.Root : SpecPointer.Root.Append("paths");
        const string message = "The document declares no operations: its 'paths' are missing, empty, or without methods such as 'get'.";
        if (document.Components?.Schemas is not { Count: > 0 })
        {
            context.Report(DiagnosticIds.NoOperations, location, $"{message} Nothing is generated from it.");
            return false;
        }

        context.Diagnostics.Inform(
            DiagnosticIds.NoOperations, context.Source.Locate(location),
            $"{message} The types of its schemas are generated, but no methods.");
        return true;
    }

    /// <summary>The client of all documents that were added, or null where they have neither operations nor types.</summary>
    public ClientModel? Build()
    {
        if (_operations.Count == 0 && !_types.Objects.Any() && !_types.Enums.Any())
            return null;

        var completer = new ClientModelCompleter(_target, _types, _operations);
        return new ClientModel(
            _options,
            _target,
            _fingerprint,
            DocumentationParser.Parse(null, $"A client of the API \"{_title ?? "untitled"}\"."),
            _server,
            _security.Build(),
            completer.Objects().ToEquatableArray(),
            _types.Enums.ToEquatableArray(),
            completer.Unions().ToEquatableArray(),
            _unions.ToEquatableArray(),
            _operations.Select(completer.Complete).ToEquatableArray())
        {
            Events = _events.Events,
            EventsName = _events.Events.Count > 0 ? _types.Reserve(_options.Stem + "Events") : "",
        };
    }
}
