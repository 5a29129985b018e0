using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Names;

/// <summary>The public API of the bundled client changes only with a line in CHANGELOG.md.</summary>
public sealed class PublicApiSnapshotTests
{
    [Fact]
    public void The_bundled_client_has_the_public_API_of_the_snapshot() => Snapshot.Verify("PublicAPI.Shipped", PublicApiLines.Of(
        Generation.Of(TestTarget.AspNetCore, new TestOptions(), TestFile.Bundled, TestFile.BundledOverlay).AssertSilent().AssertCompiles()));
}
