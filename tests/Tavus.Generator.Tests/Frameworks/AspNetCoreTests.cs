using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>Microsoft.AspNetCore.OpenApi of .NET 10: numbers that may be strings, null as a type, few operationIds, no server.</summary>
public sealed class AspNetCoreTests
{
    private const string Id = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private const string Order = $$$"""
        {"id":"{{{Id}}}","customer":"Ann","status":"Paid","priority":2,"lines":[{"sku":"PEN","quantity":2}],"total":12.50,
        "createdAt":"2024-05-06T07:08:09.1234567+02:00","dueDate":"2024-06-01","cutOff":"17:30:00","processingTime":"1.02:03:04.5000000",
        "shippingAddress":null,"rowVersion":"AAAAAAAAB9E=","tags":{"a":"b"}}
        """;

    private const string Invalid = """
        {"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,
        "errors":{"Lines[0].Quantity":["The field Quantity must be between 1 and 100."]},"traceId":"00-84c1-00"}
        """;

    private static readonly FrameworkDocument Document = new("aspnetcore.json");

    [Fact]
    public void Methods_have_the_names_of_endpoints_or_else_of_paths() => Assert.Equal(
        [
            "PostLogin", "ListOrders", "CreateOrder", "GetOrdersById", "PostOrdersByIdAttachments", "PostOrdersImport", "PostPayments",
            "GetWeatherForecast",
        ],
        Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_and_creates()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, """
            AccessTokenResponse token = await client.PostLoginAsync(new LoginRequest { Email = "a@b.example", Password = "secret-1" });
            client = client.With(new TavusCallOptions { ApiKey = token.AccessToken });
            Line(token.TokenType, token.ExpiresIn);
            var since = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2));
            PagedResultOfOrder orders = await client.ListOrdersAsync(2, OrderStatus.Paid, since,
                [Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")]);
            Order order = orders.Items![0];
            Line(orders.TotalCount, orders.NextPage, order.Status?.Known, order.Priority, order.Total, order.Lines![0].Quantity);
            Line(order.CreatedAt?.ToString("O"), order.DueDate?.ToString("O"), order.CutOff?.ToString("O"), order.ProcessingTime);
            Line(order.ShippingAddress, order.RowVersion!.Length, order.Tags!["a"], order.ToJson().Contains("1234567+02:00"));
            order = await client.CreateOrderAsync(new CreateOrder
            {
                Customer = "Ann",
                Lines = [new OrderLine { Sku = "PEN", Quantity = 2 }],
                Status = OrderStatus.Draft,
                DueDate = new DateOnly(2024, 6, 1),
                Discount = 0.05,
            });
            Line((await client.GetWeatherForecastAsync())[0].TemperatureC);
            """);
        Assert.Equal(
            [
                "Bearer 3600",
                "21 https://api.example/orders?page=3 Paid 2 12.5 2",
                "2024-05-06T07:08:09.1234567+02:00 2024-06-01 17:30:00.0000000 1.02:03:04.5000000",
                "null 8 b True",
                "-4",
            ],
            lines);
        Assert.Equal(
            [
                "POST /login\napplication/json\n{\"email\":\"a@b.example\",\"password\":\"secret-1\"}",
                "GET /orders?page=2&status=Paid&since=2024-05-06T07%3A08%3A09%2B02%3A00&ids=" + Id + "\nBearer jwt-token-1",
                "POST /orders\nBearer jwt-token-1\napplication/json\n{\"customer\":\"Ann\",\"lines\":[{\"sku\":\"PEN\",\"quantity\":2}],"
                    + "\"status\":\"Draft\",\"dueDate\":\"2024-06-01\",\"discount\":0.05}",
                "GET /weatherforecast",
            ],
            server.Requests);
    }

    [Fact]
    public async Task Uploads_distinguishes_subtypes_and_reads_errors()
    {
        await using FrameworkServer server = (await StartAsync()).On("POST /orders", 400, Invalid, "application/problem+json");
        string[] lines = await Document.RunAsync(server, $$"""
            client = client.With(new TavusCallOptions { ApiKey = "jwt-token-1" });
            var id = Guid.Parse("{{Id}}");
            await client.PostOrdersByIdAttachmentsAsync(id,
                new() { File = new TavusFile(new byte[] { 65, 66 }, "a.pdf", "application/pdf"), Note = "n" });
            Line(await client.PostOrdersImportAsync(new() { Files = [new TavusFile(new byte[] { 67 }, "a.csv"),
                new TavusFile(new byte[] { 68 }, "b.csv")] }));
            Payment payment = await client.PostPaymentsAsync(new PaymentCardPayment { Number = "4111", Amount = 9.99 });
            Line(payment.Kind, payment.InvoicePayment!.Days);
            try
            {
                await client.CreateOrderAsync(new CreateOrder { Customer = "Ann", Lines = [] });
            }
            catch (TavusApiException<HttpValidationProblemDetails> exception)
            {
                Line(exception.Error.Status, exception.Error.Errors!["Lines[0].Quantity"][0],
                    exception.Error.AdditionalProperties!["traceId"]);
                Line(exception.Message);
            }

            try
            {
                await client.GetOrdersByIdAsync(id);
            }
            catch (TavusApiException<ProblemDetails> exception)
            {
                Line(exception.Error.Title, exception.Error.Instance, exception.Message);
            }
            """);
        Assert.Equal(
            [
                "2 files",
                "InvoicePayment 30",
                "400 The field Quantity must be between 1 and 100. 00-84c1-00",
                "The API returned 400 (BadRequest): One or more validation errors occurred.",
                "Not Found null The API returned 404 (NotFound): No such order",
            ],
            lines);
        Assert.Contains("name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\nAB\r\n", server.Requests[0]);
        Assert.Contains("name=\"files\"; filename=\"b.csv\"\r\nContent-Type: application/octet-stream\r\n\r\nD\r\n", server.Requests[1]);
        Assert.EndsWith("\n{\"$type\":\"card\",\"number\":\"4111\",\"amount\":9.99}", server.Requests[2]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /login", 200, """{"tokenType":"Bearer","accessToken":"jwt-token-1","expiresIn":3600,"refreshToken":"r"}""")
        .On("GET /orders", 200, $$"""{"items":[{{Order}}],"totalCount":21,"nextPage":"https://api.example/orders?page=3"}""")
        .On("POST /orders", 201, Order)
        .On($"POST /orders/{Id}/attachments", 204)
        .On("POST /orders/import", 200, "2 files", "text/plain; charset=utf-8")
        .On("POST /payments", 200, """{"$type":"invoice","days":30}""")
        .On($"GET /orders/{Id}", 404, """{"title":"Not Found","status":404,"detail":"No such order"}""", "application/problem+json")
        .On("GET /weatherforecast", 200, """[{"date":"2024-05-06","temperatureC":-4,"summary":null,"temperatureF":25}]""");
}
