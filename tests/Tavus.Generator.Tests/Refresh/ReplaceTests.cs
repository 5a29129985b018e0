using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Tavus.Generator.Refresh;
using Tavus.Generator.Tasks;

namespace Tavus.Generator.Tests.Refresh;

/// <summary>The file is the old one or the new one at any time.</summary>
public sealed class ReplaceTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly RefreshedProject _project = new RefreshedProject().With("openapi.yaml", SmallSpec.Pets);

    public void Dispose()
    {
        _server.Dispose();
        _project.Dispose();
    }

    [Fact]
    public async Task Two_refreshes_at_once_leave_one_whole_document()
    {
        string[] documents = Enumerable.Range(0, 8).Select(index => SmallSpec.Pets.Replace("age:", $"age{index}:")).ToArray();
        for (int index = 0; index < documents.Length; index++)
            _server.Serve($"/{index}/openapi.yaml", documents[index]);

        await Task.WhenAll(documents.Select((_, index) => Task.Run(() => _project.RefreshAsync(_server.Url($"/{index}/openapi.yaml")))));

        Assert.Contains(_project.Read("openapi.yaml"), documents);
        Assert.DoesNotContain(_project.Files().Keys, path => path.EndsWith(".tmp"));
    }

    [Fact]
    public void Readers_see_whole_files_only()
    {
        string path = _project.PathOf("large.yaml");
        byte[][] contents = [Enumerable.Repeat((byte)'a', 300_000).ToArray(), Enumerable.Repeat((byte)'b', 200_000).ToArray()];
        SpecFolder.Replace(path, contents[0]);
        Task writing = Task.Run(() =>
        {
            for (int index = 0; index < 200; index++)
                SpecFolder.Replace(path, contents[index % 2]);
        });

        while (!writing.IsCompleted)
        {
            byte[] read = File.ReadAllBytes(path);
            Assert.True(read.Length == (read[0] == 'a' ? 300_000 : 200_000), $"{read.Length} bytes of {(char)read[0]}");
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_reported()
    {
        await File.WriteAllTextAsync(Path.Combine(_project.Folder, "file"), "");
        string path = Path.Combine(_project.Folder, "file", "openapi.yaml");

        RefreshException exception = Assert.Throws<RefreshException>(() => SpecFolder.Replace(path, Encoding.UTF8.GetBytes("x")));

        Assert.StartsWith($"{path} cannot be written: ", exception.Message);
    }

    [Fact]
    public async Task Where_one_file_cannot_be_written_all_are_as_they_were()
    {
        await File.WriteAllTextAsync(Path.Combine(_project.Folder, "file"), "");
        byte[] content = Encoding.UTF8.GetBytes("x");
        SpecText[] files =
            [new(_project.PathOf("openapi.yaml"), content), new(_project.PathOf("new.yaml"), content), new(Path.Combine(_project.Folder, "file", "a.yaml"), content)];

        Assert.Throws<RefreshException>(() => SpecFolder.ReplaceAll(files));

        Assert.Equal(SmallSpec.Pets, _project.Read("openapi.yaml"));
        Assert.False(File.Exists(_project.PathOf("new.yaml")));
    }

    [Fact]
    public async Task What_a_killed_refresh_left_is_deleted_later()
    {
        _project.With(".openapi.yaml.0123.tmp", "half").With(".openapi.yaml.4567.tmp", "half of one that still runs");
        File.SetLastWriteTimeUtc(_project.PathOf(".openapi.yaml.0123.tmp"), DateTime.UtcNow.AddDays(-1));
        _server.Serve("/openapi.yaml", SmallSpec.Pets.Replace("age:", "years:"));

        await _project.RefreshAsync(_server.Url("/openapi.yaml"));

        Assert.False(File.Exists(_project.PathOf(".openapi.yaml.0123.tmp")));
        Assert.True(File.Exists(_project.PathOf(".openapi.yaml.4567.tmp")));
    }
}
