using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Frameworks;

/// <summary>
/// Django REST framework with drf-spectacular: unions of enums, decimals in strings, JSON before multipart, any of several
/// schemes.
/// </summary>
public sealed class DjangoTests
{
    private const string Book = """
        {"id":7,"url":"http://testserver/api/books/7/","title":"Emma","slug":"emma","author":{"id":1,"name":"Jane","email":"j@a.example"},
        "reviewer":null,"status":"published","language":"","rating":null,"price":"12.50","published_on":"1815-12-23",
        "reading_time":"1 02:03:04.500000",
        "created_at":"2024-05-06T07:08:09.123456Z","isbn":"7d444840-9dc0-11d1-b245-5ffdce74fad2","cover":null,"extra":{"a":[1]},
        "tags":[1,2]}
        """;

    private const string LogIn = """
        TokenObtainPair token = await client.AuthTokenCreateAsync(new() { Username = "ann", Password = "secret-1" });
        client = client.With(new TavusCallOptions { JwtAuth = token.Access });

        """;

    private static readonly FrameworkDocument Document = new("django.yaml");

    [Fact]
    public void Methods_are_called_after_resource_and_action() => Assert.Equal(
        [
            "AuthTokenCreate", "BooksList", "BooksCreate", "BooksRetrieve", "BooksPartialUpdate", "BooksDestroy", "CoversCreate",
            "MediaList",
            "SchemaRetrieve",
        ],
        Document.MethodNames());

    [Fact]
    public async Task Logs_in_lists_and_creates()
    {
        await using FrameworkServer server = await StartAsync();
        string[] lines = await Document.RunAsync(server, LogIn + """
            var after = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
            PaginatedBookList books = await client.BooksListAsync(after, [1, 2], limit: 20, status: BooksListStatus.Draft);
            Book book = books.Results![0];
            Line(books.Count, books.Next?.Query, books.Previous, book.Author!.Name, book.Reviewer, book.Price, book.Cover,
                book.Tags!.Count);
            Line(book.Status?.Known, book.Language?.Value.Length, book.Rating, book.CreatedAt?.ToString("O"),
                book.PublishedOn?.ToString("O"), book.Isbn);
            book = await client.BooksCreateAsync(new BookRequest
            {
                Title = "Emma",
                AuthorId = 1,
                Price = "12.50",
                Status = StatusEnum.Draft,
                Language = "en",
                Rating = RatingEnum.Value3,
                PublishedOn = new DateOnly(1815, 12, 23),
            });
            Line(book.ToJson().Contains("\"language\":\"\","), book.ToJson().Contains("\"rating\":null"));
            await client.BooksPartialUpdateAsync(7, new PatchedBookRequest { Status = "archived" });
            await client.BooksDestroyAsync(7);
            """);
        Assert.Equal(
            [
                "123 ?limit=20&offset=20 null Jane null 12.50 null 2",
                "Published 0 null 2024-05-06T07:08:09.1234560+00:00 1815-12-23 7d444840-9dc0-11d1-b245-5ffdce74fad2",
                "True True",
            ],
            lines);
        Assert.Equal(
            [
                "POST /api/auth/token/\napplication/json\n{\"username\":\"ann\",\"password\":\"secret-1\"}",
                "GET /api/books/?created_after=2024-05-06T07%3A08%3A09Z&id__in=1,2&limit=20&status=draft\nBearer jwt-token-1",
                "POST /api/books/\nBearer jwt-token-1\napplication/json\n{\"title\":\"Emma\",\"author_id\":1,\"status\":\"draft\","
                    + "\"language\":\"en\",\"rating\":3,\"price\":\"12.50\",\"published_on\":\"1815-12-23\"}",
                "PATCH /api/books/7/\nBearer jwt-token-1\napplication/json\n{\"status\":\"archived\"}",
                "DELETE /api/books/7/\nBearer jwt-token-1",
            ],
            server.Requests);
    }

    [Fact]
    public async Task Uploads_distinguishes_types_and_reads_errors()
    {
        await using FrameworkServer server = (await StartAsync())
            .On("POST /api/books/", 400, """{"title":["This field may not be blank."],"price":["A valid number is required."]}""")
            .On("GET /api/books/8/", 404, """{"detail":"No Book matches the given query."}""");
        string[] lines = await Document.RunAsync(server, """
            IList<Media> media = await client.MediaListAsync();
            Line(media[0].Film!.Minutes, media[1].Song!.Singer, media[1].Kind);
            client = client.With(new TavusCallOptions { BasicAuth = "ann:secret-1" });
            Cover cover = await client.CoversCreateAsync(
                new() { Book = 7, Image = new TavusFile(new byte[] { 65, 66 }, "a.png", "image/png") });
            Line(cover.Image);
            try
            {
                await client.BooksCreateAsync(new BookRequest { Title = "x", AuthorId = 1, Price = "1" });
            }
            catch (TavusApiException<IDictionary<string, IList<string>>> exception)
            {
                Line((int)exception.StatusCode, exception.Error["price"][0]);
            }

            try
            {
                await client.BooksRetrieveAsync(8);
            }
            catch (TavusApiException exception)
            {
                Line(exception.Message);
            }
            """);
        Assert.Equal(
            [
                "90 Ann Song", "http://testserver/media/a.png", "400 A valid number is required.",
                "The API returned 404 (NotFound): No Book matches the given query.",
            ],
            lines);
        Assert.StartsWith("POST /api/covers/\nBasic YW5uOnNlY3JldC0x\nmultipart/form-data; boundary=", server.Requests[1]);
        Assert.Contains("name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nAB\r\n", server.Requests[1]);
    }

    private static async Task<FrameworkServer> StartAsync() => (await FrameworkServer.StartAsync())
        .On("POST /api/auth/token/", 200, """{"refresh":"r","access":"jwt-token-1"}""")
        .On("GET /api/books/", 200, $$"""
            {"count":123,"next":"http://testserver/api/books/?limit=20&offset=20","previous":null,"results":[{{Book}}]}
            """)
        .On("POST /api/books/", 201, Book)
        .On("PATCH /api/books/7/", 200, Book)
        .On("DELETE /api/books/7/", 204)
        .On("POST /api/covers/", 201, """{"id":1,"image":"http://testserver/media/a.png"}""")
        .On("GET /api/media/", 200, """[{"resourcetype":"film","minutes":90},{"resourcetype":"song","singer":"Ann"}]""");
}
