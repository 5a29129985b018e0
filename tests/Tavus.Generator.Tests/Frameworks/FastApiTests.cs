using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>FastAPI with pydantic 2: OpenAPI 3.1, null as a type of <c>anyOf</c>, a title on everything.</summary>
public sealed class FastApiTests
{
    private const string Id = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    private const string Item = $$"""
        {"id":"{{Id}}","name":"Pen","price":"12.50","status":"on_sale","available_from":"2024-05-06","opens_at":"08:30:00",
        "warranty":"P365DT12H",
        "tags":["a"],"stock":{"north":3},"meta":null,"created_at":"2024-05-06T07:08:09.123456+00:00","owner":null}
        """;

    private const string Error = """
        {"detail":[{"type":"less_than_equal","loc":["query","limit",0],"msg":"Input should be at most 100","input":"200","ctx":{"le":100}}]}
        """;

    private const string LogIn = """
        Token token = await client.LoginForAccessTokenAsync(new() { GrantType = "password", Username = "johndoe", Password = "se&cret" });
        client = client.With(new TavusCallOptions { ApiKey = token.AccessToken });

        """;

    private static readonly FrameworkDocument Document = new("fastapi.json");

    [Fact]
    public void Methods_are_called_after_the_functions() => Assert.Equal(
        [
            "LoginForAccessToken", "ReadUsersMe", "ReadItems", "CreateItem", "ReadItem", "DeleteItem", "UploadImage",
            "ReplacePet", "Health",
        ],
        Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_and_creates()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            User user = await client.ReadUsersMeAsync();
            Line(user.Username, user.Email, user.Disabled);
            IList<ItemOutput> items = await client.ReadItemsAsync(
                skip: 10, limit: 20, q: "a b", status: ItemStatus.OnSale, tags: ["x", "y"], since: new DateOnly(2024, 5, 6),
                xRequestSource: "app");
            Line(items.Count, items[0].Name, items[0].Price, items[0].Status?.Known);
            ItemOutput created = await client.CreateItemAsync(new ItemInput
            {
                Name = "Pen",
                Price = 12.5,
                Status = ItemStatus.SoldOut,
                AvailableFrom = new DateOnly(2024, 5, 6),
                OpensAt = new TimeOnly(8, 30),
                Warranty = TimeSpan.FromHours(36),
                Tags = ["a"],
                Stock = new Dictionary<string, long> { ["north"] = 3 },
                Meta = new JsonObject { ["any"] = 1 },
            });
            Line(created.CreatedAt?.ToString("O"), created.AvailableFrom?.ToString("O"), created.OpensAt?.ToString("O"), created.Warranty);
            Line(created.Id, created.Stock!["north"], created.Owner, created.ToJson().Contains("2024-05-06T07:08:09.123456+00:00"));
            """);
        Assert.Equal(
            [
                "johndoe j@example.com null",
                "1 Pen 12.50 OnSale",
                "2024-05-06T07:08:09.1234560+00:00 2024-05-06 08:30:00.0000000 365.12:00:00",
                Id + " 3 null True",
            ],
            lines);
        Assert.Equal(
            [
                "POST /token\napplication/x-www-form-urlencoded\ngrant_type=password&username=johndoe&password=se%26cret",
                "GET /users/me\nBearer johndoe-token",
                "GET /items/?skip=10&limit=20&q=a%20b&status=on_sale&tags=x&tags=y&since=2024-05-06\nBearer johndoe-token",
                "POST /items/\nBearer johndoe-token\napplication/json\n{\"name\":\"Pen\",\"price\":12.5,\"status\":\"sold-out\","
                    + "\"available_from\":\"2024-05-06\",\"opens_at\":\"08:30:00\",\"warranty\":\"P1DT12H\",\"tags\":[\"a\"],"
                    + "\"stock\":{\"north\":3},\"meta\":{\"any\":1}}",
            ],
            server.Requests);
    }

    [Fact]
    public async Task Uploads_distinguishes_types_and_reads_errors()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + $$"""
            var id = Guid.Parse("{{Id}}");
            JsonNode? result = await client.UploadImageAsync(id, new()
            {
                File = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png"),
                Extras = [new TavusFile(new byte[] { 67 }, "b.png"), new TavusFile(new byte[] { 68 }, "c.png")],
                Caption = "A pen",
            });
            Line((string)result!["filename"]!, (int)result["size"]!);
            ReplacePetResponse pet = await client.ReplacePetAsync(new Cat { Lives = 7 });
            Line(pet.Kind, pet.Dog!.Name);
            await client.DeleteItemAsync(id);
            try
            {
                await client.ReadItemAsync(id);
            }
            catch (TavusApiException<HTTPValidationError> exception)
            {
                ValidationError error = exception.Error.Detail![0];
                Line((int)exception.StatusCode, error.Type, error.Loc![0].String, error.Loc[2].Int64, error.Input, error.Ctx!["le"]);
                Line(exception.Message);
            }
            """);
        Assert.Equal(
            [
                "a.png 2", "Dog Rex", "422 less_than_equal query 0 200 100",
                "The API returned 422 (UnprocessableEntity): Input should be at most 100",
            ],
            lines);
        string upload = server.Requests[1];
        Assert.StartsWith($"POST /items/{Id}/image\nBearer johndoe-token\nmultipart/form-data; boundary=", upload);
        Assert.Contains("Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n",
            upload);
        Assert.Contains("name=\"extras\"; filename=\"c.png\"\r\nContent-Type: application/octet-stream\r\n\r\nD\r\n", upload);
        Assert.Contains("name=\"caption\"\r\n", upload);
        Assert.Equal("PUT /pets\napplication/json\n{\"type\":\"cat\",\"lives\":7}", server.Requests[2]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /token", 200, """{"access_token":"johndoe-token","token_type":"bearer"}""")
        .On("GET /users/me", 200, """{"username":"johndoe","email":"j@example.com","disabled":null,"homepage":null}""")
        .On("GET /items/", 200, $"[{Item}]")
        .On("POST /items/", 201, Item)
        .On($"POST /items/{Id}/image", 200, """{"filename":"a.png","size":2}""")
        .On("PUT /pets", 200, """{"type":"dog","name":"Rex"}""")
        .On($"DELETE /items/{Id}", 204)
        .On($"GET /items/{Id}", 422, Error);
}
