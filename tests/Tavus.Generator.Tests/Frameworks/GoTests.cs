using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>
/// Go with huma, and swaggo's names with packages: lists that may be null, nanoseconds, a default error, names of enums in
/// an extension.
/// </summary>
public sealed class GoTests
{
    private const string Todo = """
        {"id":7,"title":"Buy","state":"open","priority":2,"created_at":"2024-05-06T07:08:09.123456789+02:00","due":"0001-01-01T00:00:00Z",
        "tags":null,
        "labels":{"a":"b"},"attempts":3,"timeout":1500000000,"meta":{"x":[1]}}
        """;

    private static readonly FrameworkDocument Document = new("go.yaml");

    [Fact]
    public void Methods_are_called_after_operations() => Assert.Equal(
        ["PostLogin", "ListTodos", "CreateTodo", "GetTodo", "PutTodosByIdAttachment", "ListEvents"], Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_creates_uploads_and_reads_errors()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, """
            Token token = await client.PostLoginAsync(new() { User = "ann", Password = "secret-1" });
            client = client.With(new TavusCallOptions { MyAuth = token.AccessToken, ApiKeyAuth = "Bearer key-12345" });
            IList<Todo>? todos = await client.ListTodosAsync([ListTodosStateItem.Open, ListTodosStateItem.Done], limit: 50);
            Todo todo = todos![0];
            Line(todo.State?.Known, todo.Priority?.Known, todo.Attempts, todo.Timeout, todo.Tags, todo.Labels!["a"],
                (int)todo.Meta!["x"]![0]!);
            Line(todo.CreatedAt?.ToString("O"), todo.Due?.ToString("O"), todo.ToJson().Contains("09.123456789+02:00"));
            IList<Event> events = await client.ListEventsAsync();
            Line(events[0].TodoCreated!.Title, events[1].TodoDone!.At?.ToString("O"));
            await client.PutTodosByIdAttachmentAsync(7,
                new() { File = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png"), Note = "n" });
            try
            {
                await client.CreateTodoAsync(new NewTodo { Title = "", State = "later" });
            }
            catch (TavusApiException<ErrorModel> exception)
            {
                ErrorDetail detail = exception.Error.Errors![0];
                Line(exception.Error.Status, detail.Location, detail.Message, detail.Value, exception.Message);
            }

            try
            {
                await client.GetTodoAsync(8);
            }
            catch (TavusApiException<ErrorModel> exception)
            {
                Line(exception.Error.Detail, exception.Error.Errors);
            }
            """);
        Assert.Equal(
            [
                "Open PriorityHigh 3 1500000000 null b 1",
                "2024-05-06T07:08:09.1234567+02:00 0001-01-01T00:00:00.0000000+00:00 True",
                "Buy 2024-05-06T07:08:09.5000000+00:00",
                "422 body.state expected one of open, done later The API returned 422 (UnprocessableEntity): validation failed",
                "todo not found null",
            ],
            lines);
        Assert.Equal("POST /login\napplication/json\n{\"password\":\"secret-1\",\"user\":\"ann\"}", server.Requests[0]);
        Assert.Equal("GET /todos?state=open,done&limit=50\nBearer token-12345", server.Requests[1]);
        Assert.Contains("name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[3]);
        Assert.EndsWith("\n{\"state\":\"later\",\"title\":\"\"}", server.Requests[4]);
        Assert.Equal("GET /todos/8\nBearer key-12345", server.Requests[5]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /login", 200, """{"access_token":"token-12345","expires_at":"2024-05-06T07:08:09.123456789Z"}""")
        .On("GET /todos", 200, $"[{Todo}]")
        .On("GET /events", 200, """[{"type":"created","title":"Buy"},{"type":"done","at":"2024-05-06T07:08:09.5Z"}]""")
        .On("PUT /todos/7/attachment", 204)
        .On("POST /todos", 422, """
            {"$schema":"http://localhost/schemas/ErrorModel.json","title":"Unprocessable Entity","status":422,"detail":"validation failed",
            "errors":[{"message":"expected one of open, done","location":"body.state","value":"later"}]}
            """, "application/problem+json")
        .On("GET /todos/8", 404, """{"title":"Not Found","status":404,"detail":"todo not found"}""", "application/problem+json");
}
