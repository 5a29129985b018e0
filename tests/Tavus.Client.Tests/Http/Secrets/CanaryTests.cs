using System.Linq;

namespace Tavus.Client.Tests.Http.Secrets;

/// <summary>Listens to the whole process: while it does, no other test runs.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;

/// <summary>Secrets go to the API and nowhere else.</summary>
[Collection(nameof(WholeProcess))]
public sealed class CanaryTests(Scenario scenario) : IClassFixture<Scenario>
{
    public static TheoryData<string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Canary canary in Canary.All)
            {
                foreach (string sink in Sinks.Names)
                    data.Add(canary.Name, sink);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_secret_is_not_seen_anywhere(string canary, string sink) =>
        Assert.Empty(scenario.Sinks[sink].Where(Canary.Named(canary).IsIn).Distinct());

    [Fact]
    public void Every_step_was_taken() => Assert.Empty(scenario.Failures);

    [Fact]
    public void Every_location_was_checked() => Assert.All(Sinks.Names, sink => Assert.NotEmpty(scenario.Sinks[sink]));
}
