/**
 * Runs a change of the page and keeps on its place what stood on top of the window: browsers lose it when the node that
 * they hold on to is replaced.
 */
export function keepPlace(root: HTMLElement, top: number, change: () => void): void {
  const before = firstBelow(root, top);
  const kept = before?.getBoundingClientRect().top;
  change();
  if (!before?.isConnected || kept === undefined) return;
  const moved = before.getBoundingClientRect().top - kept;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** The first block with a place of the source whose end lies below a line of the window; tops grow down the page. */
function firstBelow(root: HTMLElement, top: number): Element | undefined {
  if (window.scrollY < 1) return undefined;
  const blocks = root.querySelectorAll('[data-place]');
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  return blocks[low];
}
