using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Tavus.Generator.Model;

namespace Tavus.Conformance;

/// <summary>Makes the body of a form with files.</summary>
internal sealed class FormReader(GeneratedClient client, Payload payload)
{
    public object Read(Type type)
    {
        var fields = new JsonObject();
        foreach ((string name, JsonNode? value) in payload.Parts ?? new Dictionary<string, JsonNode?>())
            fields[name] = value?.DeepClone();

        object body = ValueReader.Read(fields, type)!;
        ObjectModel model = client.Model.Objects.Single(candidate => candidate.Name == type.Name);
        foreach (var files in payload.Files!.GroupBy(file => file.Fieldname))
        {
            PropertyModel property = model.Properties.FirstOrDefault(candidate => candidate.WireName == files.Key)
                ?? throw new InvalidOperationException($"{type.Name} has no property for '{files.Key}'");
            Set(type.GetProperty(property.Name)!, body, [.. files]);
        }

        return body;
    }

    private static void Set(PropertyInfo property, object body, IReadOnlyList<PayloadFile> files)
    {
        if (property.PropertyType == typeof(byte[]))
        {
            property.SetValue(body, Convert.FromBase64String(files[0].Bytes));
            return;
        }

        if (!property.PropertyType.IsGenericType)
        {
            property.SetValue(body, File(property.PropertyType, files[0]));
            return;
        }

        Type item = property.PropertyType.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (PayloadFile file in files)
            list.Add(File(item, file));

        property.SetValue(body, list);
    }

    private static object File(Type type, PayloadFile file) =>
        Activator.CreateInstance(type, Convert.FromBase64String(file.Bytes), file.Originalname, file.Mimetype)!;
}
