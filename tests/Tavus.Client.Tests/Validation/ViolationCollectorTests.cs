using System;
using Tavus.Runtime;

namespace Tavus.Client.Tests.Validation;

/// <summary>Validation of objects that no JSON has.</summary>
public sealed class ViolationCollectorTests
{
    /// <summary>With two properties, each level would double the time.</summary>
    [Fact]
    public void An_object_that_holds_itself_twice_is_refused_at_once()
    {
        var pair = new Pair();
        TavusValidationException exception = Assert.Throws<TavusValidationException>(() => ViolationCollector.Validate(pair));

        Assert.Single(exception.Violations);
        Assert.InRange(pair.Checks, 2, 1_000);
    }

    private sealed class Pair : IChecked
    {
        public int Checks { get; private set; }

        public void Check(ViolationCollector violations)
        {
            if (++Checks > 100_000)
                throw new InvalidOperationException("The validation does not end.");

            violations.Collect(".left", this);
            violations.Collect(".right", this);
        }
    }
}
