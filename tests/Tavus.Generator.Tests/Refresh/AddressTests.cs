using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>Which addresses are used, and under which names their documents are kept.</summary>
public sealed class AddressTests : IDisposable
{
    private readonly LoopbackServer _server = new LoopbackServer().Serve("/openapi.yaml", SmallSpec.Pets);
    private readonly RefreshedProject _project = new();

    public void Dispose()
    {
        _server.Dispose();
        _project.Dispose();
    }

    [Theory]
    [InlineData("openapi.yaml", "is not a URL")]
    [InlineData("/etc/passwd", "is not a URL")]
    [InlineData("https//example.com/openapi.yaml", "is not a URL")]
    [InlineData("two words", "is not a URL")]
    [InlineData("ftp://example.com/openapi.yaml", "only https:, http: and file: are supported")]
    [InlineData("file:///etc/passwd", "a file outside of the project")]
    public async Task An_address_that_cannot_be_used_is_reported(string url, string reason)
    {
        string message = await _project.FailAsync(_server.Url("/openapi.yaml"), url);

        Assert.StartsWith($"TavusSpecUrl is '{url}'", message);
        Assert.Contains(reason, message);
        Assert.Empty(_project.Messages);
    }

    [Fact]
    public async Task A_file_of_the_project_is_read()
    {
        string path = Path.Combine(_project.Folder, "api.yaml");
        await File.WriteAllTextAsync(path, SmallSpec.Pets);

        await _project.RefreshAsync(new Uri(path).AbsoluteUri);

        Assert.Equal(SmallSpec.Pets, _project.Read("api.yaml"));
    }

    [Theory]
    [InlineData("301 Moved Permanently", true)]
    [InlineData("308 Permanent Redirect", true)]
    [InlineData("302 Found", false)]
    [InlineData("307 Temporary Redirect", false)]
    public async Task A_redirect_is_followed_and_a_permanent_one_is_a_warning(string status, bool isWarning)
    {
        _server.Redirect("/old.yaml", "/openapi.yaml", status);

        await _project.RefreshAsync(_server.Url("/old.yaml"));

        Assert.Equal(SmallSpec.Pets, _project.Read("old.yaml"));
        string warning = $"{_server.Url("/old.yaml")} has moved to {_server.Url("/openapi.yaml")}; set TavusSpecUrl to the new address.";
        Assert.Equal(isWarning ? [warning] : [], _project.Warnings);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_all_must_be_permanent_for_a_warning()
    {
        _server.Redirect("/old.yaml", "/1.yaml", "302 Found");
        for (int i = 1; i < 4; i++)
            _server.Redirect($"/{i}.yaml", $"/{i + 1}.yaml");

        _server.Redirect("/4.yaml", "/openapi.yaml");

        await _project.RefreshAsync(_server.Url("/old.yaml"));

        Assert.Equal(SmallSpec.Pets, _project.Read("old.yaml"));
        Assert.Empty(_project.Warnings);
    }

    [Fact]
    public async Task A_redirect_to_nothing_names_the_new_address()
    {
        _server.Redirect("/old.yaml", "/gone.yaml");

        string message = await _project.FailAsync(_server.Url("/old.yaml"));

        Assert.StartsWith($"{_server.Url("/old.yaml")} (redirected to {_server.Url("/gone.yaml")}) returned 404 Not Found", message);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/openapi.yaml")]
    public async Task A_redirect_to_another_scheme_is_refused(string target)
    {
        _server.Redirect("/old.yaml", target);

        Assert.EndsWith("which is not https.", await _project.FailAsync(_server.Url("/old.yaml")));
    }

    [Fact]
    public async Task Endless_redirects_end()
    {
        _server.Redirect("/loop.yaml", "/loop.yaml");

        Assert.Contains("redirects more than 5 times", await _project.FailAsync(_server.Url("/loop.yaml")));
    }

    [Theory]
    [InlineData("/..%2F..%2Fevil.yaml")]
    [InlineData("/a%5C..%5Cevil.yaml")]
    [InlineData("/a%0Aevil.yaml")]
    public async Task A_name_that_is_a_path_is_refused(string path)
    {
        _server.Serve(path, SmallSpec.Pets);

        Assert.Contains("as the name of the file; a name without a path is expected", await _project.FailAsync(_server.Url(path)));
    }

    [Fact]
    public async Task A_name_of_the_server_that_is_a_path_is_refused()
    {
        _server.Serve("/openapi.yaml", SmallSpec.Pets, headers: "Content-Disposition: attachment; filename=\"../../evil.yaml\"\r\n");

        Assert.Contains("gives '../../evil.yaml' as the name of the file", await _project.FailAsync(_server.Url("/openapi.yaml")));
    }

    [Theory]
    [InlineData("/v3/api-docs", "api-docs.yaml")]
    [InlineData("/", "openapi.yaml")]
    [InlineData("/v1/?key=secret", "v1.yaml")]
    public async Task An_address_without_a_file_name_gives_one(string path, string name)
    {
        _server.Serve(path, SmallSpec.Pets);

        await _project.RefreshAsync(_server.Url(path));

        Assert.Equal(SmallSpec.Pets, _project.Read(name));
        Assert.DoesNotContain(_project.Messages, message => message.Contains("secret"));
    }

    [Fact]
    public async Task All_documents_are_replaced_or_none()
    {
        _server.Serve("/other.yaml", "nothing");
        await _project.FailAsync(_server.Url("/openapi.yaml"), _server.Url("/other.yaml"));

        _server.Serve("/other.yaml", SmallSpec.Pets.Replace("/pets", "/cats").Replace("createPet", "createCat"));
        await _project.RefreshAsync(_server.Url("/openapi.yaml"), _server.Url("/other.yaml"));

        Assert.True(File.Exists(_project.PathOf("openapi.yaml")) && File.Exists(_project.PathOf("other.yaml")));
    }

    [Fact]
    public async Task An_index_gives_the_pages_with_a_document()
    {
        string other = SmallSpec.Pets.Replace("/pets", "/cats").Replace("createPet", "createCat");
        const string Index = "- [Start](/start.md)\n- [A](/a/create.md): creates\n- [B](/b/create.md)\n- [C](https://example.com/c.md)\n";
        _server.Serve("/llms.txt", Index)
            .Serve("/start.md", "# Start\n")
            .Serve("/a/create.md", $"# A\n```yaml\n{SmallSpec.Pets}```\n")
            .Serve("/b/create.md", $"# B\n```yaml\n{other}```\n");

        await _project.RefreshAsync(_server.Url("/llms.txt"));

        Assert.Equal(["CHANGES.md", "a-create.md", "b-create.md"], Files());
    }

    [Fact]
    public async Task An_index_with_a_whole_document_gives_that_alone()
    {
        _server.Serve("/llms.txt", "# Docs\n- [A](/a/create.md)\n\n## OpenAPI\n- [openapi](openapi.yaml)\n- [events](events.json)\n")
            .Serve("/events.json", "{ \"asyncapi\": \"3.0.0\" }")
            .Serve("/a/create.md", $"# A\n```yaml\n{SmallSpec.Pets}```\n");

        await _project.RefreshAsync(_server.Url("/llms.txt"));

        Assert.Equal(["CHANGES.md", "openapi.yaml"], Files());
    }

    [Theory]
    [InlineData("# Docs\nnothing here\n", "links to 0 pages of its server")]
    [InlineData("# Docs\n[A](/start.md)\n", "none of its pages has an OpenAPI document")]
    [InlineData("# Docs\n[A](/missing.md)\n", "returned 404 Not Found")]
    public async Task An_index_without_documents_is_reported(string index, string reason)
    {
        _server.Serve("/llms.txt", index).Serve("/start.md", "# Start\n");

        Assert.Contains(reason, await _project.FailAsync(_server.Url("/llms.txt")));
    }

    [Fact]
    public async Task The_first_known_address_that_works_is_the_default()
    {
        _project.KnownUrls.AddRange([_server.Url("/missing.yaml"), _server.Url("/openapi.yaml")]);

        await _project.RefreshAsync();

        Assert.Equal(SmallSpec.Pets, _project.Read("openapi.yaml"));
    }

    private IEnumerable<string> Files() =>
        Directory.GetFiles(_project.SpecFolder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
