using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>NestJS: ids with the controller's name, nullable strings as objects, pages by <c>allOf</c>, messages that are lists.</summary>
public sealed class NestJsTests
{
    private const string Cat = """
        {"id":"7d444840-9dc0-11d1-b245-5ffdce74fad2","name":"Tom","age":2,"breed":"Maine Coon","nickname":"T",
        "bornAt":"2024-05-06T07:08:09.120Z",
        "owner":null,"details":{"a":1}}
        """;

    private const string LogIn = """
        TokenDto token = await client.LoginAsync(new LoginDto { Username = "ann", Password = "secret-1" });
        client = client.With(new TavusCallOptions { ApiKey = token.AccessToken });

        """;

    private static readonly FrameworkDocument Document = new("nestjs.json");

    [Fact]
    public void Methods_have_the_controllers_name_where_the_action_is_common() => Assert.Equal(
        ["GetHello", "Login", "CatsCreate", "CatsFindAll", "CatsFindOne", "CatsUpdate", "CatsRemove", "UploadFile", "Adopt"],
        Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_creates_uploads_and_reads_errors()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            await client.GetHelloAsync();
            CatsFindAllResponse cats = await client.CatsFindAllAsync(page: 2, order: CatsFindAllOrder.Desc,
                breeds: [Breed.Persian, Breed.MaineCoon]);
            Cat cat = cats.Results![0];
            Line(cats.Total, cat.Name, cat.Age, cat.Breed?.Known, cat.BornAt?.ToString("O"), cat.Owner, cat.ToJson().Contains("09.120Z"));
            await client.CatsUpdateAsync("7", new UpdateCatDto { Breed = Breed.Siamese });
            Line(await client.UploadFileAsync(new() { File = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png"), Comment = "c" }));
            AdoptDto adopted = await client.AdoptAsync(new AdoptDto { Pet = new Bird { Wings = 2 } });
            Line(adopted.Pet!.Kind, adopted.Pet.Fish!.Fins);
            await client.CatsRemoveAsync("7");
            try
            {
                await client.CatsCreateAsync(new CreateCatDto { Name = "Tom", Age = 1.5, Breed = Breed.Persian });
            }
            catch (TavusApiException<ErrorDto> exception)
            {
                Line(exception.Error.StatusCode, exception.Error.Message!.StringList![1], exception.Message);
            }
            """);
        Assert.Equal(
            [
                "21 Tom 2 MaineCoon 2024-05-06T07:08:09.1200000+00:00 null True",
                "a.png",
                "Fish 3",
                "400 age must be an integer The API returned 400 (BadRequest): name must be longer",
            ],
            lines);
        Assert.Equal("POST /auth/login\napplication/json\n{\"username\":\"ann\",\"password\":\"secret-1\"}", server.Requests[0]);
        Assert.Equal("GET /", server.Requests[1]);
        Assert.Equal("GET /cats?page=2&order=DESC&breeds=Persian&breeds=Maine%20Coon\nBearer jwt-token-1", server.Requests[2]);
        Assert.Equal("PATCH /cats/7\nBearer jwt-token-1\napplication/json\n{\"breed\":\"Siamese\"}", server.Requests[3]);
        Assert.Contains("name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[4]);
        Assert.Equal("POST /pets\napplication/json\n{\"pet\":{\"type\":\"bird\",\"wings\":2}}", server.Requests[5]);
    }

    [Fact]
    public async Task A_nullable_string_that_is_called_an_object_is_read()
    {
        await using FrameworkServer server = await StartAsync();
        Assert.Equal(["T"], await Document.RunAsync(server, LogIn + """
            Cat cat = await client.CatsFindOneAsync("7");
            JsonNode? nickname = cat.Nickname;
            Line((string)nickname!);
            """));
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /auth/login", 201, """{"access_token":"jwt-token-1"}""")
        .On("GET /", 200, "Hello World!", "text/html; charset=utf-8")
        .On("GET /cats", 200, $$"""{"total":21,"limit":10,"offset":10,"results":[{{Cat}}]}""")
        .On("GET /cats/7", 200, Cat)
        .On("PATCH /cats/7", 200, Cat)
        .On("DELETE /cats/7", 200)
        .On("POST /files/upload", 201, "a.png", "text/html; charset=utf-8")
        .On("POST /pets", 201, """{"pet":{"type":"fish","fins":3}}""")
        .On("POST /cats", 400, """{"message":["name must be longer","age must be an integer"],"error":"Bad Request","statusCode":400}""");
}
