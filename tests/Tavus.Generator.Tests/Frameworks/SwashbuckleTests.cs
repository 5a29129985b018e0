using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>
/// Swashbuckle: each body in three media types, no operationIds, enums that are numbers, subtypes by <c>allOf</c>,
/// everything nullable.
/// </summary>
public sealed class SwashbuckleTests
{
    private const string Id = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private const string Product = $$"""
        {"id":"{{Id}}","name":null,"kind":2,"price":12.5,"createdAt":"2024-05-06T07:08:09.1234567","soldOn":"2024-06-01",
        "opensAt":"08:30:00",
        "duration":"1.02:03:04","link":"https://a.example/x","image":"AQI=","labels":null,"extra":[1],"parts":[{"sku":null,"weight":0.5}]}
        """;

    private const string LogIn = """
        TokenModel token = await client.PostApiAuthLoginAsync(new LoginModel { UserName = "ann", Password = "secret-1" });
        client = client.With(new TavusCallOptions { ApiKey = token.Token });

        """;

    private static readonly FrameworkDocument Document = new("swashbuckle.json");

    [Fact]
    public void Methods_are_called_after_method_and_path() => Assert.Equal(
        [
            "PostApiAuthLogin", "GetApiProducts", "PostApiProducts", "GetApiProductsById", "PostApiProductsByIdImage",
            "GetApiProductsByIdImage",
            "PostApiShapes", "GetApiProductsCount",
        ],
        Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_and_creates()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            Line(token.Expiration?.ToString("O"), await client.GetApiProductsCountAsync());
            ProductDtoPagedResult page = await client.GetApiProductsAsync(1, 20, ProductKind.Value2, 0.5, apiVersion: "1.0");
            ProductDto product = page.Items![0];
            Line(page.Total, product.Id, product.Name, product.Kind?.Known, product.SoldOn?.ToString("O"), product.OpensAt?.ToString("O"));
            Line(product.CreatedAt?.ToString("O"), product.Duration, product.Link, product.Image!.Length, product.Labels,
                product.Extra![0]);
            await client.PostApiProductsAsync(
                new CreateProduct { Name = "Pen", Kind = ProductKind.Value1, Price = 12.5, Parts = [new Part { Weight = 0.5f }] });
            """);
        Assert.Equal(
            [
                "2024-05-06T07:08:09.0000000+00:00 3",
                "21 " + Id + " null Value2 2024-06-01 08:30:00.0000000",
                "2024-05-06T07:08:09.1234567+00:00 1.02:03:04 https://a.example/x 2 null 1",
            ],
            lines);
        Assert.Equal(
            [
                "POST /api/Auth/login\napplication/json\n{\"userName\":\"ann\",\"password\":\"secret-1\"}",
                "GET /api/Products/count\nBearer jwt-token-1",
                "GET /api/Products?Page=1&PageSize=20&Kind=2&Filter.MinPrice=0.5&api-version=1.0\nBearer jwt-token-1",
                "POST /api/Products\nBearer jwt-token-1\napplication/json\n{\"name\":\"Pen\",\"kind\":1,\"price\":12.5,"
                    + "\"parts\":[{\"weight\":0.5}]}",
            ],
            server.Requests);
    }

    [Fact]
    public async Task Uploads_downloads_distinguishes_subtypes_and_reads_errors()
    {
        await using FrameworkServer server = (await StartAsync())
            .On("POST /api/Products", 400,
                """{"title":"One or more errors","status":400,"traceId":"t","errors":{"Name":["Required"]}}""",
                "application/problem+json; charset=utf-8");
        string[] lines = await Document.RunAsync(server, LogIn + $$"""
            var id = Guid.Parse("{{Id}}");
            await client.PostApiProductsByIdImageAsync(id, new()
            {
                File = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png"),
                Caption = "A",
                Kind = ProductKind.Value1,
            });
            using System.IO.Stream image = await client.GetApiProductsByIdImageAsync(id);
            Line(new System.IO.StreamReader(image).ReadToEnd());
            PostApiShapesResponse shape = await client.PostApiShapesAsync(new Circle { Name = "c", Radius = 1.5 });
            Line(shape.Kind, shape.Square!.Side, shape.Square.Name);
            try
            {
                await client.PostApiProductsAsync(new CreateProduct { Name = "" });
            }
            catch (TavusApiException<ValidationProblemDetails> exception)
            {
                Line(exception.Error.Errors!["Name"][0], exception.Error.AdditionalProperties!["traceId"], exception.Message);
            }

            try
            {
                await client.GetApiProductsByIdAsync(id);
            }
            catch (TavusApiException<ProblemDetails> exception)
            {
                Line(exception.Error.Status, exception.Message);
            }
            """);
        Assert.Equal(
            [
                "PNG",
                "Square 2.5 s",
                "Required t The API returned 400 (BadRequest): One or more errors",
                "404 The API returned 404 (NotFound): Not Found",
            ],
            lines);
        Assert.Contains("name=\"File\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[1]);
        Assert.Matches("name=\"Kind\"\r\n(.+\r\n)?\r\n1\r\n", server.Requests[1]);
        Assert.Equal("POST /api/Shapes\nBearer jwt-token-1\napplication/json\n{\"$type\":\"circle\",\"name\":\"c\",\"radius\":1.5}",
            server.Requests[3]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /api/Auth/login", 200,
            """{"token":"jwt-token-1","expiration":"2024-05-06T07:08:09Z"}""", "application/json; charset=utf-8")
        .On("GET /api/Products/count", 200, "3", "application/json; charset=utf-8")
        .On("GET /api/Products", 200, $$"""{"items":[{{Product}}],"total":21}""", "application/json; charset=utf-8")
        .On("POST /api/Products", 201, Product, "application/json; charset=utf-8")
        .On($"POST /api/Products/{Id}/image", 200)
        .On($"GET /api/Products/{Id}/image", 200, "PNG", "image/png")
        .On("POST /api/Shapes", 200, """{"$type":"square","name":"s","side":2.5}""", "application/json; charset=utf-8")
        .On($"GET /api/Products/{Id}", 404, """{"title":"Not Found","status":404}""", "application/problem+json; charset=utf-8");
}
