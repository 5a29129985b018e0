#if HAS_LISTS
namespace Tavus.Runtime;

using global::System.Collections.Generic;
using global::System.Collections.ObjectModel;

// A list with null for items whose JSON does not match their type. That JSON is preserved and written until the item is set.
internal sealed class KeptList<T> : Collection<T>
{
    internal KeptList(IList<T> items, KeptItems kept)
        : base(items) => Kept = kept;

    internal KeptItems Kept { get; }

    protected override void InsertItem(int index, T item)
    {
        base.InsertItem(index, item);
        Kept.Shift(index, 1);
    }

    protected override void SetItem(int index, T item)
    {
        base.SetItem(index, item);
        Kept.Remove(index);
    }

    protected override void RemoveItem(int index)
    {
        base.RemoveItem(index);
        Kept.Remove(index);
        Kept.Shift(index + 1, -1);
    }

    protected override void ClearItems()
    {
        base.ClearItems();
        Kept.Clear();
    }
}
#endif
