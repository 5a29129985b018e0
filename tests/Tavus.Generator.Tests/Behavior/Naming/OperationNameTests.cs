using System.Linq;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The names of the client's methods.</summary>
public sealed class OperationNameTests
{
    [Theory]
    [InlineData("get", "/users/{id}", "", "GetUsersById")]
    [InlineData("get", "/users/{id}", "''", "GetUsersById")]
    [InlineData("get", "/users/{user_id}/posts/{post_id}", "", "GetUsersByUserIdPostsByPostId")]
    [InlineData("delete", "/users/{id}", "0cc175b9c0f1b6a831c399e269772661", "DeleteUsersById")]
    [InlineData("post", "/api/v1/users", "92EB5FFEE6AE2FEC3AD71C777531578F", "PostApiV1Users")]
    [InlineData("get", "/", "", "Get")]
    [InlineData("get", "/users/{id}", "get-user", "GetUser")]
    [InlineData("get", "/users", "0cc175b9c0f1b6a831c399e26977266", "_0cc175b9c0f1b6a831c399e26977266")]
    public void Without_a_usable_id_an_operation_is_named_by_method_and_path(string method, string path, string id, string expected) =>
        Assert.Equal(expected, Names((method, path, id)));

    [Theory]
    [InlineData("get", "/items/", "read_items_items__get", "ReadItems")]
    [InlineData("get", "/items/{item_id}", "read_item_items__item_id__get", "ReadItem")]
    [InlineData("post", "/token", "login_for_access_token_token_post", "LoginForAccessToken")]
    [InlineData("post", "/auth/register", "register_auth_register_post", "Register")]
    [InlineData("get", "/users", "get_all_users_get", "GetAllUsers")]
    [InlineData("get", "/api/v1/users", "list_api_v1_users_get", "ListUsers")]
    [InlineData("post", "/upload", "upload_upload_post", "Upload")]
    [InlineData("get", "/", "read_root__get", "ReadRoot")]
    [InlineData("get", "/", "get__get", "GetGet")]
    [InlineData("get", "/items/", "read_items_items__post", "ReadItemsItemsPost")]
    [InlineData("get", "/items", "_items_get", "ItemsGet")]
    public void What_FastAPI_appends_is_left_out(string method, string path, string id, string expected) =>
        Assert.Equal(expected, Names((method, path, id)));

    [Theory]
    [InlineData("AppController_getHello", "GetHello")]
    [InlineData("AuthController_login", "Login")]
    [InlineData("CatsController_findAll", "CatsFindAll")]
    [InlineData("CatsController_findAllCats", "FindAllCats")]
    [InlineData("CatsController_create_v1", "CatsCreateV1")]
    [InlineData("FilesController.upload", "FilesUpload")]
    [InlineData("Controller_get", "ControllerGet")]
    [InlineData("getController", "GetController")]
    public void The_controller_is_left_out_where_the_action_is_specific(string id, string expected) =>
        Assert.Equal(expected, Names(("get", "/cats", id)));

    [Fact]
    public void A_further_operation_renames_none_that_was_shortened()
    {
        (string, string, string)[] operations =
        [
            ("get", "/items/", "read_items_items__get"), ("get", "/v2/items/", "read_items_v2_items__get"), ("post", "/items", "readItems"),
            ("get", "/a", "AController_getHello"), ("get", "/b", "BController_getHello"), ("get", "/c/{x}", ""), ("get", "/c/by-x", ""),
        ];

        string names = Names(operations, "TAVUS008");

        Assert.Equal("ReadItems ReadItemsV2ItemsGet PostItems GetHello BGetHello GetCByX", names.Substring(0, names.LastIndexOf(' ')));
        for (int count = 1; count < operations.Length; count++)
            Assert.StartsWith(Names(operations.Take(count).ToArray(), count < 3 ? [] : ["TAVUS008"]) + " ", names);
    }

    [Fact]
    public void A_name_that_is_taken_is_a_warning_only_where_both_are_ids()
    {
        Assert.Equal("GetThings GetThings_", Names([("get", "/things", ""), ("get", "/Things", "")]).Substring(0, 20));
        Assert.Equal("GetThings PostOther", Names([("get", "/things", ""), ("post", "/other", "get_things")], "TAVUS014"));
        Assert.Equal("GetThing PostOther", Names([("get", "/things", "getThing"), ("post", "/other", "get_thing")], "TAVUS008"));
    }

    [Fact]
    public void An_id_of_an_overlay_is_taken_as_it_is()
    {
        const string overlay = """
            overlay: 1.0.0
            info: { title: Names, version: '1' }
            actions: [{ target: "$.paths['/cats'].get", update: { operationId: CatsController_getCats } }]
            """;
        Generation generation = Generation.Of(Document([("get", "/cats", "x")]), overlay).AssertSilent().AssertCompiles();

        Assert.Equal("CatsControllerGetCatsAsync", Assert.Single(generation.Type("Tavus.ITavusClient").GetMembers()).Name);
    }

    private static string Names(params (string Method, string Path, string Id)[] operations) => Names(operations, []);

    private static string Names((string Method, string Path, string Id)[] operations, params string[] ids)
    {
        Generation generation = Generation.Of(Document(operations)).AssertCompiles();
        Assert.Equal(ids, generation.Ids.Except(["TAVUS007"]));
        return string.Join(" ", generation.Type("Tavus.ITavusClient").GetMembers().Select(member => member.Name.Replace("Async", "")));
    }

    private static string Document((string Method, string Path, string Id)[] operations) => TestDocument.WithPaths(string.Join("\n", operations
        .GroupBy(operation => operation.Path)
        .Select(path => $"{path.Key}:\n" + string.Join("\n", path.Select(operation => Operation(operation.Method, operation.Id))))));

    private static string Operation(string method, string id) =>
        $"  {method}: {{ {(id.Length > 0 ? $"operationId: {id}, " : "")}responses: {{ '200': {{ description: d }} }} }}";
}
