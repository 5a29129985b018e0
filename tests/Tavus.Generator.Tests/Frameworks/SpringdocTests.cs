using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tavus.Generator.Tests.Docs;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>
/// Spring Boot with springdoc: <c>*/*</c>, <c>Pageable</c>, maps of <c>Object</c>, a server on localhost, subtypes by
/// <c>allOf</c>.
/// </summary>
public sealed class SpringdocTests
{
    private const string User = """
        {"id":7,"email":"a@b.example","role":"ADMIN","balance":12.50,"score":0.1,"birthday":"2000-02-29",
        "createdAt":"2024-05-06T07:08:09.123+00:00",
        "publicKey":"7d444840-9dc0-11d1-b245-5ffdce74fad2","avatar":["AQI="],"roles":["USER","ROOT"],"attributes":{"depth":3,"tags":["x"],
        "none":null},"manager":null}
        """;

    private const string Page = $$$"""
        {"content":[{{{User}}}],"pageable":{"pageNumber":1,"pageSize":20,"sort":{"empty":false,"sorted":true,"unsorted":false},
        "offset":20,"paged":true,
        "unpaged":false},"last":true,"totalElements":21,"totalPages":2,"size":20,"number":1,"sort":{"empty":false,"sorted":true,
        "unsorted":false},
        "first":false,"numberOfElements":1,"empty":false}
        """;

    private const string LogIn = """
        JwtResponse jwt = await client.LoginAsync(new LoginRequest { Username = "ann", Password = "secret-1" });
        client = client.With(new TavusCallOptions { ApiKey = jwt.Token });

        """;

    private static readonly FrameworkDocument Document = new("springdoc.json");

    [Fact]
    public void Methods_are_called_after_those_of_the_controllers() => Assert.Equal(
        ["Login", "FindAll", "Create", "FindById", "Delete", "Avatar", "UploadAvatar", "Scale", "Stats", "Count"], Document.MethodNames());

    [Fact]
    public async Task Logs_in_creates_and_reads_errors()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            UserDto user = await client.CreateAsync(new UserDto
            {
                Email = "a@b.example",
                Role = UserDtoRole.Admin,
                Balance = 12.5,
                Birthday = new DateOnly(2000, 2, 29),
                CreatedAt = new DateTimeOffset(2024, 5, 6, 7, 8, 9, 123, TimeSpan.Zero),
                Roles = [UserDtoRolesItem.User],
            });
            Line(user.Id, user.Role?.Known, user.CreatedAt?.ToString("O"), user.Birthday?.ToString("O"), user.Balance,
                user.Avatar![0].Length);
            Line(user.Roles![0].Known, user.Roles[1].Known, user.Roles[1].Value, user.Manager,
                user.ToJson().Contains("07:08:09.123+00:00"));
            Line(await client.CountAsync());
            await client.DeleteAsync(7);
            try
            {
                await client.FindByIdAsync(8);
            }
            catch (TavusApiException<ErrorResponse> exception)
            {
                Line(exception.Error.Timestamp?.ToString("O"), exception.Error.Path, exception.Message);
            }
            """);
        Assert.Equal(
            [
                "7 Admin 2024-05-06T07:08:09.1230000+00:00 2000-02-29 12.5 2",
                "User null ROOT null True",
                "42",
                "2024-05-06T07:08:09.1230000+00:00 /api/users/8 The API returned 404 (NotFound): No user 8",
            ],
            lines);
        Assert.Equal("POST /api/auth/login\napplication/json\n{\"username\":\"ann\",\"password\":\"secret-1\"}", server.Requests[0]);
        Assert.Equal(
            "POST /api/users\nBearer jwt-token-1\napplication/json\n{\"email\":\"a@b.example\",\"role\":\"ADMIN\",\"balance\":12.5,"
                + "\"birthday\":\"2000-02-29\",\"createdAt\":\"2024-05-06T07:08:09.123Z\",\"roles\":[\"USER\"]}",
            server.Requests[1]);
    }

    [Fact]
    public async Task Uploads_downloads_and_distinguishes_subtypes()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            Line(await client.UploadAvatarAsync(7, new() { File = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png") },
                crop: true));
            using System.IO.Stream avatar = await client.AvatarAsync(7);
            Line(new System.IO.StreamReader(avatar).ReadToEnd());
            ScaleResponse shape = await client.ScaleAsync(new Circle { Name = "c", Radius = 1.5 });
            Line(shape.Kind, shape.Square!.Side, shape.Square.Name);
            """);
        Assert.Equal(["stored", "PNG", "Square 2.5 s"], lines);
        Assert.StartsWith("POST /api/users/7/avatar?crop=true\nBearer jwt-token-1\nmultipart/form-data; boundary=", server.Requests[1]);
        Assert.Contains("name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[1]);
        Assert.Equal("POST /api/shapes\nBearer jwt-token-1\napplication/json\n{\"name\":\"c\",\"kind\":\"Circle\",\"radius\":1.5}",
            server.Requests[3]);
    }

    [Fact]
    public async Task Lists_with_Pageable()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            PageUserDto page = await client.FindAllAsync(new Pageable { Page = 1, Size = 20, Sort = ["email,asc", "id,desc"] },
                role: FindAllRole.User);
            Line(page.TotalElements, page.Content!.Count, page.Content[0].Email, page.Pageable!.Sort!.Sorted, page.Last);
            """);
        Assert.Equal(["21 1 a@b.example True True"], lines);
        Assert.Equal("GET /api/users?role=USER&page=1&size=20&sort=email%2Casc&sort=id%2Cdesc\nBearer jwt-token-1", server.Requests[1]);
    }

    [Fact]
    public async Task A_map_of_Object_has_values_of_any_kind()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            IDictionary<string, JsonNode?> stats = await client.StatsAsync(new DateOnly(2024, 5, 6), "north");
            Line((int)stats["users"]!, (string?)stats["top"]!["name"], stats["none"]);
            UserDto user = (await client.FindAllAsync(new Pageable())).Content![0];
            Line((int)user.Attributes!["depth"]!, (string?)user.Attributes["tags"]![0]);
            """);
        Assert.Equal(["5 ann null", "3 x"], lines);
        Assert.Equal("GET /api/stats?from=2024-05-06\nBearer jwt-token-1", server.Requests[1]);
    }

    [Fact]
    public void A_LocalTime_is_a_time_by_the_overlay_of_the_page()
    {
        string overlay = Assert.Single(new MarkdownPage("docs/frameworks.md").Blocks("yaml"));
        Generation generation = Generation.Of(Document.Text, overlay).AssertCompiles();

        Assert.DoesNotContain("TAVUS009", generation.Ids);
        Assert.Equal("System.TimeOnly?", ((IPropertySymbol)generation.Type("Tavus.UserDto").GetMembers("WakesAt")[0]).Type.ToString());
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /api/auth/login", 200, """{"token":"jwt-token-1","type":"Bearer","expiresIn":3600}""")
        .On("GET /api/users", 200, Page)
        .On("POST /api/users", 201, User)
        .On("GET /api/users/8", 404, """
            {"timestamp":"2024-05-06T07:08:09.123+00:00","status":404,"error":"Not Found","message":"No user 8","path":"/api/users/8"}
            """)
        .On("DELETE /api/users/7", 200)
        .On("POST /api/users/7/avatar", 200, "stored", "text/plain;charset=UTF-8")
        .On("GET /api/users/7/avatar", 200, "PNG", "application/octet-stream")
        .On("POST /api/shapes", 200, """{"kind":"Square","name":"s","side":2.5}""")
        .On("GET /api/stats", 200, """{"users":5,"top":{"name":"ann"},"none":null}""")
        .On("GET /api/count", 200, "42");
}
