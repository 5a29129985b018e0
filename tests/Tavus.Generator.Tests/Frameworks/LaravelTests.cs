using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>
/// Laravel with Scramble, and the hash for an operationId that L5-Swagger makes: resources in <c>data</c>, query names in
/// brackets.
/// </summary>
public sealed class LaravelTests
{
    private const string Post = """
        {"id":7,"title":"Hello","body":null,"status":"draft","price":"12.50","author":{"id":1,"name":"Ann"},"views":"3",
        "published_at":"2024-05-06 07:08:09","created_at":"2024-05-06T07:08:09.000000Z","settings":[1,"a"]}
        """;

    private const string LogIn = """
        AuthLoginResponse login = await client.AuthLoginAsync(new() { Email = "a@b.example", Password = "secret-1", DeviceName = "phone" });
        client = client.With(new TavusCallOptions { ApiKey = login.Token });

        """;

    private static readonly FrameworkDocument Document = new("laravel.json");

    [Fact]
    public void Methods_are_called_after_routes() => Assert.Equal(
        ["AuthLogin", "PostsIndex", "PostsStore", "PostsShow", "DeletePostsByPost", "PostImageStore"], Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_and_creates()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            PostsIndexResponse posts = await client.PostsIndexAsync(PostStatus.Draft, [PostsIndexIncludeItem.Author, "likes"], 15);
            Line(posts.Meta!.Total, posts.Meta.From, posts.Meta.Links![0].Url, posts.Links!.Next, posts.Data![0].Author!.Name);
            PostResource post = posts.Data[0];
            Line(post.PublishedAt?.ToString("O"), post.CreatedAt?.ToString("O"), post.Price, post.Body, (int)post.Settings![0]!);
            Line(post.ToJson().Contains("2024-05-06 07:08:09\""), post.ToJson().Contains(".000000Z"));
            PostsStoreResponse stored = await client.PostsStoreAsync(new StorePostRequest
            {
                Title = "Hello",
                Status = PostStatus.Published,
                PublishedAt = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
                Tags = [],
            });
            Line(stored.Data!.Id);
            await client.DeletePostsByPostAsync(7);
            """);
        Assert.Equal(
            [
                "31 null null http://localhost/api/posts?page=2 Ann",
                "2024-05-06T07:08:09.0000000+00:00 2024-05-06T07:08:09.0000000+00:00 12.50 null 1",
                "True True",
                "7",
            ],
            lines);
        Assert.Equal(
            [
                "POST /login\napplication/json\n{\"email\":\"a@b.example\",\"password\":\"secret-1\",\"device_name\":\"phone\"}",
                "GET /posts?filter%5Bstatus%5D=draft&include%5B%5D=author&include%5B%5D=likes&per_page=15\nBearer 1|sanctum-token",
                "POST /posts\nBearer 1|sanctum-token\napplication/json\n{\"title\":\"Hello\",\"status\":\"published\","
                    + "\"published_at\":\"2024-05-06T07:08:09Z\",\"tags\":[]}",
                "DELETE /posts/7\nBearer 1|sanctum-token",
            ],
            server.Requests);
    }

    [Fact]
    public async Task Uploads_distinguishes_results_and_reads_errors()
    {
        await using FrameworkServer server = (await StartAsync())
            .On("POST /posts", 422, """{"message":"The title field is required.","errors":{"title":["The title field is required."]}}""")
            .On("GET /posts/8", 404, """{"message":"No query results for model [App\\Models\\Post] 8"}""");
        string[] lines = await Document.RunAsync(server, LogIn + """
            PostImageStoreResponse stored = await client.PostImageStoreAsync(7, new()
            {
                Image = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png"),
                Tags = ["x", "y"],
                Alt = "A",
            });
            Line(stored.Kind, stored.Queued!.Job);
            try
            {
                await client.PostsStoreAsync(new StorePostRequest { Title = "", Status = PostStatus.Draft });
            }
            catch (TavusApiException<ValidationException> exception)
            {
                Line((int)exception.StatusCode, exception.Error.Errors!["title"][0], exception.Message);
            }

            try
            {
                await client.PostsShowAsync(8);
            }
            catch (TavusApiException<ModelNotFoundException> exception)
            {
                Line(exception.Error.Message);
            }
            """);
        Assert.Equal(
            [
                "Queued 5",
                "422 The title field is required. The API returned 422 (UnprocessableEntity): The title field is required.",
                "No query results for model [App\\Models\\Post] 8",
            ],
            lines);
        Assert.Contains("name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[1]);
        Assert.Contains("name=\"tags[]\"\r\n", server.Requests[1]);
        Assert.DoesNotContain("tags[][", server.Requests[1]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /login", 200, """{"token":"1|sanctum-token"}""")
        .On("GET /posts", 200, $$$"""
            {"data":[{{{Post}}}],"links":{"first":"http://localhost/api/posts?page=1","last":null,"prev":null,
            "next":"http://localhost/api/posts?page=2"},
            "meta":{"current_page":1,"from":null,"last_page":3,"links":[{"url":null,"label":"&laquo; Previous","active":false}],"path":null,
            "per_page":15,"to":15,"total":31}}
            """)
        .On("POST /posts", 201, "{\"data\":" + Post + "}")
        .On("DELETE /posts/7", 204)
        .On("POST /posts/7/image", 200, """{"message":"Queued.","job":5}""");
}
