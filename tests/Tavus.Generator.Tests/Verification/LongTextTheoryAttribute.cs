using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Tavus.Generator.Tests.Verification;

/// <summary>A theory about long texts: the names of its tests have more of them than xunit's 50 characters, which may all be equal.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Tavus.Generator.Tests.Verification.LongTextTheoryDiscoverer", "Tavus.Generator.Tests")]
public sealed class LongTextTheoryAttribute : TheoryAttribute;

/// <summary>Finds the tests of <see cref="LongTextTheoryAttribute"/>.</summary>
public sealed class LongTextTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
    [
        new LongTextTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, dataRow),
    ];
}

/// <summary>A test whose name has its arguments.</summary>
public sealed class LongTextTestCase : XunitTestCase
{
    private const int MaxLength = 300;

    /// <summary>For the runner, which creates it from its serialized form.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the runner.")]
    public LongTextTestCase()
    {
    }

    public LongTextTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, object[] arguments)
        : base(sink, display, options, method, arguments)
    {
    }

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        $"{displayName}({string.Join(", ", TestMethod.Method.GetParameters().Zip(TestMethodArguments, (parameter, value) => $"{parameter.Name}: {Show(value)}"))})";

    private static string Show(object? value)
    {
        string text = value is string quoted
            ? $"\"{Regex.Replace(quoted, @"\s+", " ")}\""
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
        return text.Length <= MaxLength ? text : text[..(MaxLength / 2)] + "…" + text[^(MaxLength / 2)..];
    }
}
