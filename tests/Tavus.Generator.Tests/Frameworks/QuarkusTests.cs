using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>
/// Quarkus with SmallRye: no operationIds, Java's types of time as components, a server on localhost, problems with
/// violations.
/// </summary>
public sealed class QuarkusTests
{
    private const string Id = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

    private const string Fruit = $$"""
        {"id":"{{Id}}","name":"Apple","season":null,"price":1.25,"weight":0.1,"harvested":"2024-05-06",
        "stored":"2024-05-06T07:08:09.123456789Z",
        "updated":"2024-05-06T07:08:09.1-04:00","shelfLife":"PT36H","labels":{"a":"b"},"note":null}
        """;

    private static readonly FrameworkDocument Document = new("quarkus.yaml");

    [Fact]
    public void Methods_are_called_after_method_and_path() => Assert.Equal(
        ["PostAuthLogin", "GetFruits", "PostFruits", "GetFruitsById", "PostFruitsByIdImage", "PostVehicles"], Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_creates_uploads_and_reads_errors()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, $$"""
            var id = Guid.Parse("{{Id}}");
            string token = await client.PostAuthLoginAsync(new Credentials { User = "ann", Password = "secret-1" });
            client = client.With(new TavusCallOptions { ApiKey = token });
            PageFruit page = await client.GetFruitsAsync(1, Season.Summer, new DateOnly(2024, 5, 6));
            Fruit fruit = page.Items![0];
            Line(page.Total, fruit.Id == id, fruit.Season, fruit.Price, fruit.Weight, fruit.Harvested?.ToString("O"),
                fruit.Labels!["a"], fruit.Note);
            Line(fruit.Stored?.ToString("O"), fruit.Updated?.ToString("O"), fruit.ShelfLife, fruit.ToJson().Contains("09.123456789Z"));
            await client.PostFruitsByIdImageAsync(id,
                new UploadForm { Image = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png"), Title = "t" });
            Vehicle vehicle = await client.PostVehiclesAsync(new Car { Doors = 4 });
            Line(vehicle.Kind, vehicle.Bike!.Bell);
            try
            {
                await client.PostFruitsAsync(new Fruit { Name = "Apple", Season = Season.Spring, ShelfLife = TimeSpan.FromHours(36) });
            }
            catch (TavusApiException<HttpValidationProblem> exception)
            {
                Line(exception.Error.Violations![0].Field, exception.Error.Violations[0].In, exception.Error.Violations[0].Message,
                    exception.Message);
            }

            try
            {
                await client.GetFruitsByIdAsync(id);
            }
            catch (TavusApiException<HttpProblem> exception)
            {
                Line(exception.Error.Title, exception.Message);
            }
            """);
        Assert.Equal(
            [
                "1 True null 1.25 0.1 2024-05-06 b null",
                "2024-05-06T07:08:09.1234567+00:00 2024-05-06T07:08:09.1000000-04:00 1.12:00:00 True",
                "Bike True",
                "add.fruit.name body must not be blank The API returned 400 (BadRequest): Constraint Violation",
                "Not Found The API returned 404 (NotFound): No such fruit",
            ],
            lines);
        Assert.Equal("POST /auth/login\napplication/json\n{\"user\":\"ann\",\"password\":\"secret-1\"}", server.Requests[0]);
        Assert.Equal("GET /fruits?page=1&season=SUMMER&since=2024-05-06\nBearer jwt-token-1", server.Requests[1]);
        Assert.Contains("name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[2]);
        Assert.Equal("POST /vehicles\napplication/json\n{\"kind\":\"car\",\"doors\":4}", server.Requests[3]);
        Assert.EndsWith("\n{\"name\":\"Apple\",\"season\":\"SPRING\",\"shelfLife\":\"P1DT12H\"}", server.Requests[4]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /auth/login", 200, "jwt-token-1", "text/plain;charset=UTF-8")
        .On("GET /fruits", 200, $$"""{"items":[{{Fruit}}],"total":1}""")
        .On($"POST /fruits/{Id}/image", 204)
        .On("POST /vehicles", 200, """{"kind":"bike","bell":true}""")
        .On($"GET /fruits/{Id}", 404,
            """{"status":404,"title":"Not Found","detail":"No such fruit","instance":"/fruits/7"}""", "application/problem+json")
        .On("POST /fruits", 400, """
            {"status":400,"title":"Constraint Violation","instance":"/fruits","violations":[{"field":"add.fruit.name","in":"body",
            "message":"must not be blank"}]}
            """, "application/problem+json");
}
