using System.Threading.Tasks;
using Tavus.Generator.Parsing;
using Tavus.Generator.Tests.Behavior;
using Tavus.Generator.Tests.Verification;
using Xunit;

namespace Tavus.Generator.Tests.Parsing;

/// <summary>Properties with the name of a secret are masked, even if the document does not mark them.</summary>
public sealed class SecretPropertyTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("userPassword")]
    [InlineData("new_password")]
    [InlineData("secret")]
    [InlineData("client_secret")]
    [InlineData("clientSecret")]
    [InlineData("clientsecret")]
    [InlineData("webhook-secret")]
    [InlineData("token")]
    [InlineData("access_token")]
    [InlineData("accesstoken")]
    [InlineData("refreshToken")]
    [InlineData("meeting_token")]
    [InlineData("api_key")]
    [InlineData("apiKey")]
    [InlineData("apikey")]
    [InlineData("APIKey")]
    [InlineData("X-API-Key")]
    [InlineData("private_key")]
    [InlineData("secret_access_key")]
    [InlineData("signing_key")]
    [InlineData("authorization")]
    [InlineData("Authorization")]
    [InlineData("credential")]
    [InlineData("aws_credentials")]
    [InlineData("passphrase")]
    public void Names_of_secrets(string name) => Assert.True(SecretProperties.IsSecretName(name));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("next_page_token")]
    [InlineData("nextPageToken")]
    [InlineData("nexttoken")]
    [InlineData("page_token")]
    [InlineData("continuationToken")]
    [InlineData("syncToken")]
    [InlineData("token_count")]
    [InlineData("tokens")]
    [InlineData("max_tokens")]
    [InlineData("token_type")]
    [InlineData("password_updated_at")]
    [InlineData("secret_name")]
    [InlineData("key")]
    [InlineData("public_key")]
    [InlineData("object_key")]
    [InlineData("secretary")]
    [InlineData("authorization_url")]
    [InlineData("passwordless")]
    public void Other_names(string name) => Assert.False(SecretProperties.IsSecretName(name));

    [Fact]
    public async Task They_are_masked_in_texts_unless_the_document_denies_it()
    {
        const string thing = """
            type: object
            properties:
              access_token: { type: string }
              backup_secrets: { type: array, items: { type: string } }
              session_token: { type: string, nullable: true }
              api_key: { anyOf: [{ type: string }, { type: string, format: uuid }] }
              spare_token: { type: string, x-tavus-secret: false }
              answer: { type: string, x-tavus-secret: true }
              token: { type: string, enum: [bearer, basic] }
              secret: { type: boolean }
              credential: { type: string, format: date-time }
            """;
        const string json = """
            {"access_token":"a1","backup_secrets":["b2"],"session_token":"c3","api_key":"d4","spare_token":"e5","answer":"f6","token":"bearer","secret":true,"credential":"2024-01-01T00:00:00Z"}
            """;
        string code = $"return Thing.FromJson({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true)}).ToString();";

        Assert.Equal(
            """{"access_token":"***","backup_secrets":"***","session_token":"***","api_key":"***","spare_token":"e5","answer":"***","token":"bearer","secret":true,"credential":"2024-01-01T00:00:00Z"}""",
            await GeneratedProgram.RunAsync(TestDocument.WithThing(thing), code));
    }
}
