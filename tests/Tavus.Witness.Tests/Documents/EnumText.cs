using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OpenApi.Any;
using Microsoft.OpenApi.Models;

namespace Tavus.Witness.Tests.Documents;

/// <summary>The values that an enum lists, as text. Null is the lack of a value.</summary>
internal static class EnumText
{
    public static IEnumerable<IOpenApiAny> Values(OpenApiSchema schema) => schema.Enum.Where(value => value is not OpenApiNull);

    public static string? Of(IOpenApiAny value) => value switch
    {
        OpenApiString text => text.Value,
        OpenApiInteger number => number.Value.ToString(CultureInfo.InvariantCulture),
        OpenApiLong number => number.Value.ToString(CultureInfo.InvariantCulture),
        OpenApiFloat number => number.Value.ToString(CultureInfo.InvariantCulture),
        OpenApiDouble number => number.Value.ToString(CultureInfo.InvariantCulture),
        OpenApiBoolean flag => flag.Value ? "true" : "false",
        OpenApiDate date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };
}
