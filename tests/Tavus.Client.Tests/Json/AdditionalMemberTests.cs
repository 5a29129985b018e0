using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tavus.Client.Tests.Json;

/// <summary>Additional members are kept as text for a while: what is read must not depend on it.</summary>
public sealed class AdditionalMemberTests
{
    private static readonly string Long = new('x', 5000);

    public static TheoryData<string, string?> Texts => new()
    {
        { """{"new":1,"other":[1,{"a":null}],"third":"t"}""", """{"new":1,"other":[1,{"a":null}],"third":"t"}""" },
        { """{"new":1, "persona_name" : "a" ,"new":{"b":2}}""", """{"persona_name":"a","new":{"b":2}}""" },
        { """{"new":1,"\u006eew":2}""", """{"new":2}""" },
        { """{"\u006eew":1,"new":2}""", """{"new":2}""" },
        { """{"x":"persona_name","persona_name":"a"}""", """{"persona_name":"a","x":"persona_name"}""" },
        { """{"persona_name":5,"new":1,"persona_name":"a"}""", """{"persona_name":"a","new":1}""" },
        { """{"persona_name":5,"persona_name":"a"}""", """{"persona_name":"a"}""" },
        { """{"":1,"a":2,"":3}""", """{"a":2,"":3}""" },
        { """{"ü":1,"u":2,"ü":3}""", """{"u":2,"ü":3}""" },
        { """{"new":{"a":1,"a":2},"b":1}""", """{"new":{"a":2},"b":1}""" },
        { $$"""{"a1":1,"long":"{{Long}}","z":2,"long":"short","a1":3}""", """{"a1":3,"long":"short","z":2}""" },
        { $$"""{"long":{"a":"{{Long}}"},"persona_name":null,"z":true}""", $$"""{"long":{"a":"{{Long}}"},"persona_name":null,"z":true}""" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void They_are_read_unchanged_and_of_a_repeated_name_the_last_counts(string json, string? expected)
    {
        JsonAssert.Same(expected!, CreatePersonaRequest.FromJson(json).ToJson());
        JsonAssert.Same(expected!, CreatePersonaRequest.FromJson(Encoding.UTF8.GetBytes("\uFEFF" + json)).ToJson());
        JsonAssert.Same(expected!, JsonSerializer.Deserialize<CreatePersonaRequest>(json)!.ToJson());
    }

    [Fact]
    public void They_can_be_changed()
    {
        CreatePersonaRequest request = CreatePersonaRequest.FromJson("""{"new":{"a":1},"other":2}""");
        request.AdditionalProperties!["new"]!["a"] = 5;
        request.AdditionalProperties.Remove("other");
        request.AdditionalProperties["third"] = new JsonArray();

        Assert.Equal("""{"new":{"a":5},"third":[]}""", request.ToJson());
    }

    [Fact]
    public void Where_none_is_left_there_is_no_object() =>
        Assert.Null(CreatePersonaRequest.FromJson("""{"persona_name":5,"persona_name":"a"}""").AdditionalProperties);

    [Fact]
    public void Very_many_are_read_in_time()
    {
        string json = "{" + string.Join(",", Enumerable.Range(0, 200_000).Select(i => $"\"member{i}\":{i}")) + ",\"member7\":\"last\"}";
        JsonObject members = CreatePersonaRequest.FromJson(json).AdditionalProperties!;

        Assert.Equal(200_000, members.Count);
        Assert.Equal("last", members["member7"]!.GetValue<string>());
    }
}
