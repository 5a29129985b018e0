namespace Tavus.Witness.Tests.Checks;

/// <summary>Where a schema is used. Only what is sent has to have its required properties.</summary>
internal enum SchemaUse
{
    Received,
    Sent,

    /// <summary>Sent as one of several alternatives that share a class: a property may be required in one of them alone.</summary>
    SentAsAlternative,
}
