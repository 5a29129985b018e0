#if HAS_ASPNETCORE
namespace Tavus.Runtime;

using global::System.Collections.Generic;

// Violations as ASP.NET Core collects them.
internal sealed partial class ViolationCollector
{
    // Whether the objects in an object are left out.
    private bool _isShallow;

    // The violations of an object, without those of the objects that it holds.
    internal static IEnumerable<global::System.ComponentModel.DataAnnotations.ValidationResult> ResultsOf(IChecked? model)
    {
        var violations = new ViolationCollector { _isShallow = true };
        violations.Collect("", model);
        foreach (TavusViolation violation in violations._violations)
        {
            string name = violation.Path.TrimStart('.');
            yield return new(name + " " + violation.Message, new[] { name });
        }
    }
}
#endif
