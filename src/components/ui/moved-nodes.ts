/**
 * Lets React work on a page whose text a translation tool has replaced. The tool wraps text in elements of its own, so a
 * node that React wants to remove, or to insert beside, may have moved; React would throw and the page would go blank.
 */
export function tolerateMovedNodes(prototype: Node) {
  const { removeChild, insertBefore } = prototype;
  prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    const own = childAround(this, child);
    if (own) removeChild.call(this, own);
    return child;
  };
  prototype.insertBefore = function <Child extends Node>(this: Node, node: Child, before: Node | null): Child {
    insertBefore.call(this, node, before && childAround(this, before));
    return node;
  };
}

/** The child of a parent that is, or now contains, a node; null when the node has left it. */
function childAround(parent: Node, node: Node): Node | null {
  let current: Node | null = node;
  while (current && current.parentNode !== parent) current = current.parentNode;
  return current;
}
