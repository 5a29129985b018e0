using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>The media type of a request for which the document has several.</summary>
public sealed class RequestMediaTypeTests
{
    /// <summary>As Django REST framework lists them: JSON first, whatever the body holds.</summary>
    private const string Upload = """
        /photos:
          post:
            operationId: createPhoto
            requestBody:
              content:
                application/json: { schema: { $ref: '#/components/schemas/Photo' } }
                application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Photo' } }
                multipart/form-data: { schema: { $ref: '#/components/schemas/Photo' } }
            responses: { '204': { description: d } }
        /names:
          post:
            operationId: createName
            requestBody:
              content:
                multipart/form-data: { schema: { $ref: '#/components/schemas/Name' } }
                application/json: { schema: { $ref: '#/components/schemas/Name' } }
            responses: { '204': { description: d } }
        """;

    private const string Schemas = """

        components:
          schemas:
            Photo: { type: object, required: [image], properties: { title: { type: string }, image: { type: string, format: binary } } }
            Name: { type: object, properties: { title: { type: string } } }
        """;

    private const string Patches = """
        /merge:
          patch:
            operationId: merge
            requestBody:
              content:
                application/json-patch+json: { schema: { type: object, properties: { a: { type: integer } } } }
                application/strategic-merge-patch+json: { schema: { type: object, properties: { a: { type: integer } } } }
                application/merge-patch+json: { schema: { type: object, properties: { a: { type: integer } } } }
            responses: { '204': { description: d } }
        /list:
          patch:
            operationId: list
            requestBody:
              content:
                application/json: { schema: { type: array, items: { type: object, properties: { op: { type: string } } } } }
                application/json-patch+json: { schema: { type: array, items: { type: object, properties: { op: { type: string } } } } }
            responses: { '204': { description: d } }
        /one:
          patch:
            operationId: one
            requestBody:
              content:
                application/json-patch+json: { schema: { type: object, properties: { b: { type: integer } } } }
            responses: { '204': { description: d } }
        """;

    [Fact]
    public async Task Files_are_sent_as_multipart_wherever_it_is_listed() => Assert.Equal(
        "multipart/form-data True|application/json; {\"title\":\"t\"}",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths(Upload) + Schemas, """
            await client.CreatePhotoAsync(new Photo { Title = "t", Image = new TavusFile(new byte[] { 65, 66 }, "a.png") });
            string sent = Server.Content.Split(';')[0] + " " + Server.Request.Contains("AB");
            await client.CreateNameAsync(new Name { Title = "t" });
            return sent + "|" + Server.Content.Split(' ')[0] + "; " + Server.Request.Split("\n\n")[1];
            """));

    [Fact]
    public async Task A_patch_has_the_type_of_its_body_and_the_options_of_a_call_choose_another() => Assert.Equal(
        "application/merge-patch+json|application/json-patch+json|application/json-patch+json|application/strategic-merge-patch+json|application/json|"
            + "True|application/json-patch+json",
        await GeneratedProgram.RunAsync(TestDocument.WithPaths(Patches), """
            var types = new List<string>();
            async Task Send(Task call)
            {
                await call;
                types.Add(Server.Content.Split(' ')[0]);
            }

            await Send(client.MergeAsync(new MergeRequest { A = 1 }));
            await Send(client.ListAsync(new List<ListRequestItem> { new() { Op = "add" } }));
            await Send(client.OneAsync(new OneRequest { B = 1 }));
            TavusClient strategic = client.With(new TavusCallOptions { ContentType = "application/strategic-merge-patch+json" });
            await Send(strategic.MergeAsync(new MergeRequest { A = 1 }));
            await Send(client.With(new TavusCallOptions { ContentType = "application/json" }).ListAsync(new List<ListRequestItem>()));
            try
            {
                await strategic.ListAsync(new List<ListRequestItem>());
            }
            catch (InvalidOperationException exception)
            {
                types.Add(exception.Message.Contains("application/json-patch+json").ToString());
            }

            await Send(strategic.OneAsync(new OneRequest { B = 1 }));
            return string.Join("|", types);
            """));

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net472")]
    public void Old_targets_compile(string target) => Generation.Of(
        TestTarget.Of(target), new TestOptions(), new TestFile("a.yaml", TestDocument.WithPaths(Upload) + Schemas), new TestFile("b.yaml", TestDocument.WithPaths(Patches))).AssertCompiles();
}
