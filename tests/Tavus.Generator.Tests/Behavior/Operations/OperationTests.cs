using System.Threading.Tasks;
using Tavus.Generator.Tests.Verification;

namespace Tavus.Generator.Tests.Behavior;

/// <summary>Each kind of operation, generated, compiled strictly, and called: the request, and the result of the response.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task Path_query_and_header_parameters_are_sent_as_documented()
    {
        string document = TestDocument.WithPaths("""
            /things/{thing_id}/parts/{n}:
              parameters:
                - { name: thing_id, in: path, required: true, schema: { type: string } }
                - { name: shared, in: query, schema: { type: string } }
              get:
                operationId: list parts
                parameters:
                  - { name: n, in: path, required: true, schema: { type: integer } }
                  - { name: shared, in: query, required: true, schema: { type: boolean } }
                  - { name: tag, in: query, schema: { type: array, items: { type: string } } }
                  - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer } } }
                  - { name: sort, in: query, schema: { type: string, enum: [name, -name] } }
                  - { name: since, in: query, schema: { type: string, format: date-time } }
                  - { name: X-Trace, in: header, schema: { type: string } }
                  - { name: class, in: query, schema: { type: string } }
                responses: { '204': { description: done } }
            """);
        string code = """
            await client.ListPartsAsync(
                thingId: "a/b ü", n: 7, shared: true, tag: new[] { "x&y", "z" }, ids: new long[] { 1, 2 }, sort: ListPartsSort.Name,
                since: new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), xTrace: "t-1", @class: "c");
            string full = Server.Request;
            await client.ListPartsAsync("a", 1, false);
            return full + "\n" + Server.Request;
            """;
        Assert.Equal(
            """
            GET https://api.test/base/things/a%2Fb%20%C3%BC/parts/7?shared=true&tag=x%26y&tag=z&ids=1,2&sort=name&since=2024-05-06T07%3A08%3A09Z&class=c
            X-Trace: t-1
            GET https://api.test/base/things/a/parts/1?shared=false
            """.ReplaceLineEndings("\n"),
            await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_question_mark_in_a_template_begins_no_query()
    {
        string document = TestDocument.WithPaths("""
            /things/{id?}:
              get:
                operationId: getThing
                parameters: [{ name: 'id?', in: path, required: true, schema: { type: string } }]
                responses: { '204': { description: done } }
            """);
        Assert.Equal("GET https://api.test/base/things/a%2Fb", await GeneratedProgram.RunAsync(document, """
            await client.GetThingAsync("a/b");
            return Server.Request;
            """));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_parameter_that_would_lead_to_another_path_is_refused(string value)
    {
        string document = TestDocument.WithPaths("""
            /things/{id}:
              delete:
                operationId: deleteThing
                parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                responses: { '204': { description: done } }
            """);
        string code = $$"""
            try
            {
                await client.DeleteThingAsync("{{value}}");
                return Server.Request;
            }
            catch (ArgumentException exception)
            {
                return exception.ParamName + Server.Request;
            }
            """;
        Assert.Equal("id", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_header_parameter_with_a_line_end_is_refused()
    {
        string document = TestDocument.WithPaths("""
            /things:
              get:
                operationId: getThings
                parameters: [{ name: X-Trace, in: header, schema: { type: string } }]
                responses: { '204': { description: done } }
            """);
        string code = """
            try
            {
                await client.GetThingsAsync("a\r\nX-Evil: 1");
                return Server.Request;
            }
            catch (ArgumentException exception)
            {
                return exception.ParamName + Server.Request;
            }
            """;
        Assert.Equal("X-Trace", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task No_header_or_cookie_parameter_of_any_shape_can_begin_a_header_of_its_own()
    {
        string document = TestDocument.WithPaths("""
            /things:
              get:
                operationId: getThings
                parameters:
                  - { name: X-Text, in: header, schema: { type: string } }
                  - { name: X-List, in: header, schema: { type: array, items: { type: string } } }
                  - { name: X-Map, in: header, schema: { type: object, additionalProperties: { type: string } } }
                  - { name: X-Json, in: header, content: { application/json: { schema: { type: array, items: { type: string } } } } }
                  - { name: cookie, in: cookie, schema: { type: string } }
                responses: { '204': { description: done } }
            """);
        string code = """
            var seen = new StringBuilder();
            Server.Status = 204;
            foreach (string end in new[] { "\r\n", "\r", "\n", "\0", "\u007F", "\u0085", "\u2028" })
            {
                string evil = "a" + end + "X-Evil: 1";
                var calls = new Func<System.Threading.Tasks.Task>[]
                {
                    () => client.GetThingsAsync(xText: evil),
                    () => client.GetThingsAsync(xList: new[] { "b", evil }),
                    () => client.GetThingsAsync(xMap: new Dictionary<string, string> { ["k"] = evil }),
                    () => client.GetThingsAsync(xMap: new Dictionary<string, string> { [evil] = "v" }),
                    () => client.GetThingsAsync(xJson: new[] { evil }),
                    () => client.GetThingsAsync(cookie: evil),
                };
                for (int i = 0; i < calls.Length; i++)
                {
                    Server.Request = "";
                    try
                    {
                        await calls[i]();
                    }
                    catch (ArgumentException exception) when (exception.ParamName != null)
                    {
                        continue;
                    }

                    // What is sent has the signs escaped.
                    if (Server.Request.Split('\n').Length != 2 || Server.Request.IndexOf("a" + end, StringComparison.Ordinal) >= 0)
                        seen.Append(i).Append(": ").Append(Server.Request).Append('\n');
                }
            }

            return seen.ToString();
            """;
        Assert.Equal("", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public void A_header_or_media_type_that_http_cannot_carry_is_reported()
    {
        Generation generation = Generation.Of(TestDocument.WithPaths("""
            /things:
              post:
                operationId: createThing
                parameters: [{ name: "X\r\nEvil", in: header, schema: { type: string } }]
                requestBody: { content: { "application/\r\nEvil+json": { schema: { type: object } } } }
                responses: { '204': { description: done } }
            """) + "\nsecurity: [{ k: [] }]\ncomponents: { securitySchemes: { k: { type: apiKey, in: header, name: \"X\\r\\nEvil\" } } }\n");

        generation.AssertCompiles();
        Assert.Equal(["TAVUS007", "TAVUS012", "TAVUS012"], System.Linq.Enumerable.Order(generation.Ids));
        Assert.DoesNotContain("Evil", generation["Client.g.cs"]);
    }

    [Theory]
    [InlineData("{ type: array, items: { type: string } }", "[\"a\",\"b\"]", "string.Join(\"+\", response)", "a+b")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{\"a\":5}", "response[\"a\"]", "5")]
    [InlineData("{ type: string }", "\"text\"", "response", "text")]
    [InlineData("{ type: integer }", "42", "response", "42")]
    [InlineData("{ type: boolean }", "true", "response", "True")]
    [InlineData("{ type: string, enum: [on, off] }", "\"off\"", "response.Known", "Off")]
    [InlineData("{}", "[1]", "response!.ToJsonString()", "[1]")]
    public async Task Responses_of_every_type_are_read(string schema, string body, string expression, string expected)
    {
        string document = TestDocument.WithPaths($$"""
            /value:
              get:
                operationId: getValue
                responses:
                  '200':
                    description: ok
                    content: { application/json: { schema: {{schema}} } }
            """);
        string code = $$"""
            Server.Body = {{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(body, quote: true)}};
            var response = await client.GetValueAsync();
            return Convert.ToString({{expression}}, System.Globalization.CultureInfo.InvariantCulture)!;
            """;
        Assert.Equal(expected, await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Several_typed_successes_become_a_result_with_a_property_for_each()
    {
        string document = TestDocument.WithPaths("""
            /jobs:
              post:
                operationId: startJob
                responses:
                  '200': { description: Finished., content: { application/json: { schema: { type: object, properties: { value: { type: string } } } } } }
                  '202': { description: Started., content: { application/json: { schema: { type: object, properties: { job: { type: string } } } } } }
            """);
        string code = """
            Server.Body = "{\"value\":\"v\",\"job\":\"j\"}";
            StartJobResult first = await client.StartJobAsync();
            Server.Status = 202;
            StartJobResult second = await client.StartJobAsync();
            return first.Ok!.Value + (first.Accepted is null) + second.Accepted!.Job + (second.Ok is null) + (int)second.StatusCode;
            """;
        Assert.Equal("vTruejTrue202", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Error_bodies_are_typed_by_status_by_range_and_by_default()
    {
        string document = TestDocument.WithPaths("""
            /jobs:
              post:
                operationId: startJob
                responses:
                  '204': { description: done }
                  default: { description: Other., content: { application/json: { schema: { type: object, properties: { error: { type: string } } } } } }
                  4XX: { description: Wrong., content: { application/problem+json: { schema: { type: object, properties: { title: { type: string } } } } } }
                  '404': { description: Missing., content: { application/json: { schema: { type: object, properties: { message: { type: string } } } } } }
            """);
        string code = """
            Server.Body = "{\"error\":\"e\",\"title\":\"t\",\"message\":\"m\"}";
            var result = new StringBuilder();
            foreach (int status in new[] { 404, 409, 503 })
            {
                Server.Status = status;
                try
                {
                    await client.StartJobAsync();
                }
                catch (TavusApiException<StartJobNotFound> exception)
                {
                    result.Append(exception.Error.Message);
                }
                catch (TavusApiException<StartJobClientError> exception)
                {
                    result.Append(exception.Error.Title);
                }
                catch (TavusApiException<StartJobError> exception)
                {
                    result.Append(exception.Error.Error + exception.MayHaveBeenProcessed);
                }
            }

            return result.ToString();
            """;
        Assert.Equal("mteTrue", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task A_success_without_a_body_beside_one_with_a_body_is_null()
    {
        string document = TestDocument.WithPaths("""
            /jobs:
              post:
                operationId: startJob
                responses:
                  '200': { description: d, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
                  '204': { description: nothing to do }
            """);
        string code = """
            StartJobResponse? done = await client.StartJobAsync();
            Server.Status = 204;
            Server.Body = "";
            return $"{done is null} {await client.StartJobAsync() is null}";
            """;
        Assert.Equal("False True", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Where_no_success_is_named_the_default_response_is_it()
    {
        string document = TestDocument.WithPaths("""
            /jobs:
              post:
                operationId: startJob
                responses:
                  default: { description: d, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
            """);
        Assert.Equal("a", await GeneratedProgram.RunAsync(document, "Server.Body = \"{\\\"id\\\":\\\"a\\\"}\"; return (await client.StartJobAsync()).Id!;"));
    }

    [Fact]
    public async Task Objects_in_nested_lists_are_checked_and_null_items_survive()
    {
        string document = TestDocument.WithPaths("""
            /things:
              put:
                operationId: setThings
                requestBody:
                  content:
                    application/json:
                      schema: { type: array, items: { type: object, additionalProperties: { type: array, items: { type: object, nullable: true, required: [name], properties: { name: { type: string } } } } } }
                responses: { '204': { description: done } }
            """);
        string code = """
            var good = new SetThingsRequestItemValueItem { Name = "a" };
            var bad = SetThingsRequestItemValueItem.FromJson("{}");
            await client.SetThingsAsync(new IDictionary<string, IList<SetThingsRequestItemValueItem?>>[] { new Dictionary<string, IList<SetThingsRequestItemValueItem?>> { ["k"] = new[] { good, null } } });
            try
            {
                await client.SetThingsAsync(new IDictionary<string, IList<SetThingsRequestItemValueItem?>>[] { new Dictionary<string, IList<SetThingsRequestItemValueItem?>> { ["k"] = new[] { good, null, bad } } });
                return "sent";
            }
            catch (TavusValidationException exception)
            {
                return Server.Request.Split('\n')[2] + " " + exception.Violations[0];
            }
            """;
        Assert.Equal("""[{"k":[{"name":"a"},null]}] $[0].k[2].name is required""", await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Lists_in_paths_and_headers_are_joined_and_checked()
    {
        string document = TestDocument.WithPaths("""
            /things/{ids}/x#y:
              put:
                operationId: setThings
                parameters:
                  - { name: ids, in: path, required: true, schema: { type: array, items: { type: string } } }
                  - { name: X-Kinds, in: header, schema: { type: array, items: { type: string, enum: [q, r] } } }
                  - { name: Content-Language, in: header, schema: { type: string } }
                  - { name: await, in: query, schema: { type: string } }
                  - { name: nameof, in: query, schema: { type: integer } }
                  - { name: violations, in: query, schema: { type: boolean } }
                requestBody: { content: { application/json: { schema: { type: array, items: { type: string } } } } }
                responses: { '204': { description: done } }
            """);
        string code = """
            await client.SetThingsAsync(new[] { "a/b", "c" }, new[] { "body" }, new OpenEnum<SetThingsXKindsItem>[] { "q", "s" }, "de", "w", 1, true);
            try
            {
                await client.SetThingsAsync(new[] { ".." }, new[] { "body" });
                return "sent";
            }
            catch (ArgumentException exception)
            {
                return exception.ParamName + " " + Server.Request;
            }
            """;
        Assert.Equal(
            "ids PUT https://api.test/base/things/a%2Fb,c/x%23y?await=w&nameof=1&violations=true\nX-Kinds: q,s\n\n[\"body\"]",
            await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task The_key_is_sent_only_where_the_operation_requires_it()
    {
        string document = TestDocument.WithPaths("""
            /open:
              get: { operationId: getOpen, security: [], responses: { '204': { description: done } } }
            /closed:
              get: { operationId: getClosed, responses: { '204': { description: done } } }
            """) + """

            security: [{ token: [] }]
            components:
              securitySchemes:
                token: { type: http, scheme: bearer }
            """;
        string code = """
            await client.GetOpenAsync();
            string open = Server.Request;
            await client.GetClosedAsync();
            return open + "\n" + Server.Request;
            """;
        Assert.Equal(
            "GET https://api.test/base/open\nGET https://api.test/base/closed\nAuthorization: Bearer key",
            await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Bodies_that_are_lists_are_sent_and_their_items_checked()
    {
        string document = TestDocument.WithPaths("""
            /things:
              put:
                operationId: setThings
                requestBody:
                  content:
                    application/json:
                      schema: { type: array, items: { type: object, required: [name], properties: { name: { type: string } } } }
                responses: { '204': { description: done } }
            """);
        string code = """
            await client.SetThingsAsync(new[] { new SetThingsRequestItem { Name = "a" } });
            string sent = Server.Request;
            try
            {
                await client.SetThingsAsync(new[] { SetThingsRequestItem.FromJson("{}") });
            }
            catch (TavusValidationException exception)
            {
                sent += "\n" + exception.Violations[0];
            }

            return sent;
            """;
        Assert.Equal(
            "PUT https://api.test/base/things\n\n[{\"name\":\"a\"}]\n$[0].name is required",
            await GeneratedProgram.RunAsync(document, code));
    }

    [Fact]
    public async Task Parameters_may_have_the_names_of_locals()
    {
        string document = TestDocument.WithPaths("""
            '/things/{value}':
              post:
                operationId: call
                parameters:
                  - { name: value, in: path, required: true, style: label, schema: { type: array, items: { type: integer } } }
                  - { name: writer, in: query, schema: { type: object } }
                  - { name: status, in: query, schema: { type: array, items: { type: integer } } }
                  - { name: item, in: header, schema: { type: array, items: { type: integer } } }
                  - { name: call, in: query, schema: { type: string } }
                  - { name: query, in: query, schema: { type: string } }
                  - { name: request, in: query, schema: { type: string } }
                  - { name: response, in: query, schema: { type: string } }
                  - { name: mediaType, in: query, schema: { type: string } }
                  - { name: cancellationToken, in: cookie, schema: { type: string } }
                requestBody: { content: { 'image/*': {} } }
                responses: { '200': { description: d, content: { image/png: {} } }, '204': { description: d } }
            """);
        Assert.Equal("POST https://api.test/base/things/.1?w=2&status=3&call=m", await GeneratedProgram.RunAsync(document, """
            (await client.CallAsync(new long[] { 1 }, new System.IO.MemoryStream(), new JsonObject { ["w"] = 2 }, new long[] { 3 }, callValue: "m"))!.Dispose();
            return Server.Request.Split('\n')[0];
            """));
    }

    [Fact]
    public void Documentation_has_tags_and_deprecation()
    {
        string code = Generation.Of(TestDocument.WithPaths("""
            /x:
              get:
                operationId: call
                tags: [Things & more]
                parameters: [{ name: old, in: query, deprecated: true, description: Old., schema: { type: string } }]
                responses: { '204': { description: done } }
            """)).AssertSilent().AssertCompiles()["Client.g.cs"];
        Assert.Contains("Tag: Things &amp; more", code);
        Assert.Contains("Deprecated.", code);
    }
}
