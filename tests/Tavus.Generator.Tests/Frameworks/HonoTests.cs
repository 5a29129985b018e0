using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>Hono with zod-openapi: no operationIds, a relative server, <c>nullable</c> without a type, ZodError.</summary>
public sealed class HonoTests
{
    private const string User = """
        {"id":"123","name":"Ann","age":null,"role":"admin","createdAt":"2024-05-06T07:08:09.120Z","birthday":null,"metadata":{"a":1,
        "b":null},
        "position":[1,2.5],"manager":null}
        """;

    private static readonly FrameworkDocument Document = new("hono.json");

    [Fact]
    public void Methods_are_called_after_method_and_path() => Assert.Equal(
        ["PostLogin", "GetUsers", "PostUsers", "GetUsersById", "PutUsersByIdAvatar", "PostShapes"], Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_creates_uploads_and_reads_errors()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, """
            PostLoginResponse login = await client.PostLoginAsync(new() { Email = "a@b.example", Password = "secret-1" });
            client = client.With(new TavusCallOptions { ApiKey = login.Token });
            GetUsersResponse users = await client.GetUsersAsync(page: 2, role: GetUsersRole.Admin, tag: ["a", "b"]);
            User user = users.Items![0];
            Line(users.NextCursor, user.Age, user.Role?.Known, user.Birthday, user.Position![1], user.Manager,
                user.ToJson().Contains("\"b\":null"));
            await client.PutUsersByIdAvatarAsync("123", new() { File = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png") });
            Line(await client.PostShapesAsync(new PostShapesRequestCircle { Radius = 1.5 }));
            try
            {
                await client.PostUsersAsync(new() { Name = "A", Role = PostUsersRequestRole.User, Birthday = new DateOnly(2000, 2, 29) });
            }
            catch (TavusApiException<Error> exception)
            {
                ErrorErrorIssuesItem issue = exception.Error.ErrorValue!.Issues![0];
                Line(exception.Error.Success, issue.Path![0].String, issue.Message, issue.AdditionalProperties!["minimum"]);
            }

            try
            {
                await client.GetUsersByIdAsync("777");
            }
            catch (TavusApiException exception)
            {
                Line((int)exception.StatusCode, exception.ResponseBody);
            }
            """);
        Assert.Equal(["c-3 null Admin null 2.5 null True", "7.07", "False name Too short 1", "404 Not Found"], lines);
        Assert.Equal("POST /login\napplication/json\n{\"email\":\"a@b.example\",\"password\":\"secret-1\"}", server.Requests[0]);
        Assert.Equal("GET /users?page=2&role=admin&tag=a&tag=b\nBearer jwt-token-1", server.Requests[1]);
        Assert.Contains("name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[2]);
        Assert.Equal("POST /shapes\napplication/json\n{\"kind\":\"circle\",\"radius\":1.5}", server.Requests[3]);
        Assert.EndsWith("\n{\"name\":\"A\",\"role\":\"user\",\"birthday\":\"2000-02-29\"}", server.Requests[4]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /login", 200, """{"token":"jwt-token-1"}""")
        .On("GET /users", 200, $$"""{"items":[{{User}}],"nextCursor":"c-3"}""")
        .On("PUT /users/123/avatar", 204)
        .On("POST /shapes", 200, "7.07")
        .On("POST /users", 400, """
            {"success":false,"error":{"name":"ZodError","issues":[{"code":"too_small","minimum":1,"path":["name"],"message":"Too short"}]}}
            """)
        .On("GET /users/777", 404, "Not Found", "text/plain; charset=UTF-8");
}
