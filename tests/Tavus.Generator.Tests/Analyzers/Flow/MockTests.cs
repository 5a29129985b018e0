using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Analyzers;

/// <summary>Calls of mocks are not reported; those of clients that are only made by methods with similar names are.</summary>
public sealed class MockTests
{
    private const string Libraries = """

        namespace Moq { class Mock<T> { public T Object => default!; } static class Mock { public static T Of<T>() => default!; } }
        namespace Moq.AutoMock { class AutoMocker { public T Get<T>() => default!; } }
        namespace NSubstitute { static class Substitute { public static T For<T>() => default!; } }
        namespace FakeItEasy { static class A { public static T Fake<T>() => default!; } class Fake<T> { public T FakedObject => default!; } }
        namespace Rocks { class Expectations<T> { public T Instance() => default!; } }
        namespace Acme.Rocks { static class Clients { public static readonly ITavusClient Client = new TavusClient(Known.Key); } }
        namespace AutoFixture { class Fixture { public T Create<T>() => default!; } }
        """;

    private static readonly Dictionary<string, string> Forms = new()
    {
        ["the object of a mock"] = "Task M(Moq.Mock<ITavusClient> mock) => mock.Object.CreatePersonaAsync(NEW);",
        ["the object of a mock in a field"] = "ITavusClient c = null!; void Prepare() { var mock = new Moq.Mock<ITavusClient>(); c = mock.Object; } Task M() => c.CreatePersonaAsync(NEW);",
        ["a mock of a method"] = "static ITavusClient Make() => NSubstitute.Substitute.For<ITavusClient>(); async Task M() { var c = Make(); await c.CreatePersonaAsync(NEW); }",
        ["a container of mocks"] = "async Task M() { var mocker = new Moq.AutoMock.AutoMocker(); await mocker.Get<ITavusClient>().CreatePersonaAsync(NEW); }",
        ["a mock of a fixture"] = "async Task M() { var c = new AutoFixture.Fixture().Create<ITavusClient>(); await c.CreatePersonaAsync(NEW); }",
        ["a fake"] = "Task M() => FakeItEasy.A.Fake<ITavusClient>().CreatePersonaAsync(NEW);",
        ["the object of a fake"] = "async Task M() { var fake = new FakeItEasy.Fake<ITavusClient>(); await fake.FakedObject.CreatePersonaAsync(NEW); }",
        ["an instance of expectations"] = "async Task M(Rocks.Expectations<ITavusClient> e) { var c = e.Instance(); await c.CreatePersonaAsync(NEW); }",
        ["a mock that is passed on"] = "Task M() => Send(Moq.Mock.Of<ITavusClient>(), NEW); static Task Send(ITavusClient c, CreatePersonaRequest r) => c.CreatePersonaAsync(r);",
    };

    private static readonly Dictionary<string, string> Clients = new()
    {
        ["a method whose name begins like one of a mock"] = "readonly ITavusClient c; CLASS() { c = SetupClient(); } static ITavusClient SetupClient() => new TavusClient(Known.Key); Task M() => c.CreatePersonaAsync([|NEW|]);",
        ["a call in such a method"] = "Task M(ITavusClient c) => WhenReady(() => c.CreatePersonaAsync([|NEW|])); static Task WhenReady(Func<Task> send) => send();",
        ["an argument of such a method"] = "Task M(ITavusClient c) => VerifiedAsync(c.CreatePersonaAsync([|NEW|])); static Task VerifiedAsync(Task task) => task;",
        ["a class with a short name"] = "static class A { public static ITavusClient Client() => new TavusClient(Known.Key); } async Task M() { var c = A.Client(); await c.CreatePersonaAsync([|NEW|]); }",
        ["a class whose namespace contains the name of a library"] = "Task M() => Acme.Rocks.Clients.Client.CreatePersonaAsync([|NEW|]);",
        ["a client that is passed on"] = "Task M(TavusClient c) => Send(c, [|NEW|]); static Task Send(ITavusClient c, CreatePersonaRequest r) => c.CreatePersonaAsync(r);",
    };

    public static TheoryData<string> Mocks => [.. Forms.Keys];

    public static TheoryData<string> NoMocks => [.. Clients.Keys];

    [Theory]
    [MemberData(nameof(Mocks))]
    public Task Calls_of_mocks_are_not_reported(string form) => VerifyAsync(Forms[form], "");

    [Theory]
    [MemberData(nameof(NoMocks))]
    public Task Calls_of_clients_are_reported(string form) => VerifyAsync(Clients[form], "TAVUS101");

    private static Task VerifyAsync(string code, string ids) => BundledVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Threading.Tasks;
        using Tavus;

        class C
        {
            {{code.Replace("CLASS", "public C").Replace("NEW", "new CreatePersonaRequest()", StringComparison.Ordinal)}}
        }

        static class Known { public static string Key => Environment.MachineName; }
        """ + Libraries, ids);
}
