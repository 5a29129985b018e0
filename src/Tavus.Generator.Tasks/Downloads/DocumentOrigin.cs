namespace Tavus.Generator.Tasks;

/// <summary>The origin of the documents of a project.</summary>
internal enum DocumentOrigin
{
    /// <summary>The package.</summary>
    Bundled,

    /// <summary>The folder of refreshed documents.</summary>
    Folder,

    /// <summary>The items of the project.</summary>
    Project,
}
