namespace Tavus.Runtime;

using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text.Json.Nodes;

// Collects violations. Paths are put together only for those that there are.
internal sealed partial class ViolationCollector
{
    private readonly List<TavusViolation> _violations = new();
    private JsonObject? _additional;
    private int _depth;
    private bool _isStopped;

    // Throws TavusValidationException: The value, or something in it, breaks a rule.
    internal static void Validate(IChecked value)
    {
#if HAS_ADVICE
        new ViolationCollector { IsComplete = true }.Check(value);
#else
        new ViolationCollector().Check(value);
#endif
    }

#if HAS_ADVICE
    // Checks the rules that refuse a request.
    // Throws TavusValidationException: The request, or something in it, breaks one.
    internal static void CheckRequest(IChecked? request) => new ViolationCollector().Check(request);

#endif
    // Adds a violation of a property.
    internal void Add(string name, string message) => _violations.Add(new TavusViolation("." + name, message));

    // Adds a violation if a required property has neither a value nor an additional property.
    internal void Require(string name, bool hasValue)
    {
        if (!hasValue && _additional?[name] is null)
            Add(name, "is required");
    }

    // Collects the violations of a part, whose paths start below path.
    internal void Collect(string path, IChecked? part)
    {
        if (part is null || _isStopped)
            return;

#if HAS_ASPNETCORE
        if (_isShallow && _depth > 0)
            return;

#endif
        int first = _violations.Count;
        if (_depth == JsonText.MaxDepth)
        {
            // An object that contains itself would not end.
            _isStopped = true;
            string depth = JsonText.MaxDepth.ToString(CultureInfo.InvariantCulture);
            _violations.Add(new TavusViolation(path, "is nested more than " + depth + " levels deep, or contains itself"));
            return;
        }

        JsonObject? outer = _additional;
        _additional = (part as JsonModel)?.AdditionalProperties;
        _depth++;
        part.Check(this);
        _depth--;
        _additional = outer;
        Prepend(first, path);
    }

    private void Check(IChecked? value)
    {
        Collect("", value);
        ThrowIfAny();
    }

    // Throws TavusValidationException: There are violations.
    internal void ThrowIfAny()
    {
        if (_violations.Count == 0)
            return;

        Prepend(0, "$");
        throw new TavusValidationException(_violations.ToArray());
    }

#if HAS_PARAMETER_CHECKS
    // Ends the violations of parameters, whose paths are their names.
    internal void EndParameters()
    {
        foreach (TavusViolation violation in _violations)
            violation.Path = violation.Path.Substring(1);
    }

    // Throws TavusValidationException: There are violations, whose paths are complete.
    internal void Throw()
    {
        if (_violations.Count > 0)
            throw new TavusValidationException(_violations.ToArray());
    }
#endif

    private void Prepend(int first, string path)
    {
        if (path.Length == 0)
            return;

        for (int i = first; i < _violations.Count; i++)
            _violations[i].Path = path + _violations[i].Path;
    }
}
