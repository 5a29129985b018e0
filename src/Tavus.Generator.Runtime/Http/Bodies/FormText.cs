#if HAS_FORMS
namespace Tavus.Runtime;

using global::System.Text;

// Writes objects as application/x-www-form-urlencoded.
internal static class FormText
{
    // The characters that are reserved in an address but not in a form.
    private const string Reserved = ":/?@!$'()*,;";

    internal static void SetBody(TavusCall call, byte[] json, params FormField[] fields)
    {
        var text = new StringBuilder();
        FormField.ForEach(json, fields, Escape, (name, value, _) =>
            text.Append(text.Length == 0 ? "" : "&").Append(Escape(name, name, null)).Append('=').Append(value));
        call.SetBytes(Encoding.ASCII.GetBytes(text.ToString()), "application/x-www-form-urlencoded");
    }

    private static string Escape(string name, string text, FormField? field) => field?.AllowReserved == true
        ? StyleText.EscapeOther(name, text, Reserved).Replace("%20", "+")
        : RequestText.Escape(name, text).Replace("%20", "+");
}
#endif
