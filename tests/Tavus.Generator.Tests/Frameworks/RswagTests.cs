using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>
/// Rails with rswag: no operationIds, several schemes, an <c>Authorization</c> parameter, parameters of forms in brackets.
/// </summary>
public sealed class RswagTests
{
    private const string Blog = """
        {"id":"7d444840-9dc0-11d1-b245-5ffdce74fad2","title":"Hello","content":null,"status":"draft","rating":4.5,"price":"12.5",
        "starts_on":"2024-05-06",
        "published_at":"2024-05-06T07:08:09.123Z","user":null,"metadata":{"a":[1]}}
        """;

    private static readonly FrameworkDocument Document = new("rswag.yaml");

    [Fact]
    public void Methods_are_called_after_method_and_path() => Assert.Equal(
        [
            "PostApiV1Login", "GetApiV1Me", "GetApiV1Blogs", "PostApiV1Blogs", "GetApiV1BlogsById", "DeleteApiV1BlogsById",
            "PutApiV1BlogsByIdCover", "GetApiV1Feed",
        ],
        Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_creates_uploads_and_reads_errors()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, """
            PostApiV1LoginResponse login = await client.PostApiV1LoginAsync(
                new() { User = new() { Email = "a@b.example", Password = "secret-1" } });
            Line((await client.GetApiV1MeAsync("Bearer " + login.Token)).Email);
            client = client.With(new TavusCallOptions { BearerAuth = login.Token, BasicAuth = "ann:secret-1", ApiKey = "key-12345" });
            IList<Blog> blogs = await client.GetApiV1BlogsAsync(page: 2, qTitleCont: "a&b", status: GetApiV1BlogsStatus.Published);
            Line(blogs[0].PublishedAt?.ToString("O"), blogs[0].StartsOn?.ToString("O"), blogs[0].Rating, blogs[0].User,
                blogs[0].Metadata!["a"]![0]);
            await client.PutApiV1BlogsByIdCoverAsync("7",
                new() { BlogCover = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png"), BlogCaption = "A" });
            await client.DeleteApiV1BlogsByIdAsync("7");
            IList<GetApiV1FeedResponseItem> feed = await client.GetApiV1FeedAsync();
            Line(feed[0].CommentEvent!.Text, feed[1].LikeEvent!.Count);
            try
            {
                await client.PostApiV1BlogsAsync(new NewBlog { Blog = new() { Title = "", Status = NewBlogBlogStatus.Draft } });
            }
            catch (TavusApiException<ErrorsMap> exception)
            {
                Line((int)exception.StatusCode, exception.Error.Errors!["title"][0]);
            }

            try
            {
                await client.GetApiV1BlogsByIdAsync("8");
            }
            catch (TavusApiException<ErrorsObject> exception)
            {
                Line(exception.Message);
            }
            """);
        Assert.Equal(
            [
                "a@b.example",
                "2024-05-06T07:08:09.1230000+00:00 2024-05-06 4.5 null 1",
                "Nice 3",
                "422 can't be blank",
                "The API returned 404 (NotFound): Couldn't find Blog",
            ],
            lines);
        Assert.Equal("POST /api/v1/login\napplication/json\n{\"user\":{\"email\":\"a@b.example\",\"password\":\"secret-1\"}}",
            server.Requests[0]);
        Assert.Equal("GET /api/v1/me\nBearer jwt-token-1", server.Requests[1]);
        Assert.Equal("GET /api/v1/blogs?page=2&q%5Btitle_cont%5D=a%26b&status=published\nBearer jwt-token-1", server.Requests[2]);
        Assert.Contains("name=\"blog[cover]\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[3]);
        Assert.Equal("DELETE /api/v1/blogs/7\nBasic YW5uOnNlY3JldC0x", server.Requests[4]);
        Assert.Equal("GET /api/v1/feed", server.Requests[5]);
        Assert.EndsWith("\n{\"blog\":{\"title\":\"\",\"status\":\"draft\"}}", server.Requests[6]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /api/v1/login", 201, """{"token":"jwt-token-1","user":{"id":1,"email":"a@b.example"}}""")
        .On("GET /api/v1/me", 200, """{"id":1,"email":"a@b.example"}""")
        .On("GET /api/v1/blogs", 200, $"[{Blog}]")
        .On("POST /api/v1/blogs", 422, """{"errors":{"title":["can't be blank"]}}""")
        .On("GET /api/v1/blogs/8", 404, """{"error":"Couldn't find Blog"}""")
        .On("DELETE /api/v1/blogs/7", 204)
        .On("PUT /api/v1/blogs/7/cover", 204)
        .On("GET /api/v1/feed", 200, """[{"type":"comment","text":"Nice"},{"type":"like","count":3}]""");
}
