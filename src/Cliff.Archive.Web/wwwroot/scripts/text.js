// The words of a chapter as the source has them, without what we put between them.

/** What we put there. */
export const ours = ".pn, .by, .margin, .sic, .r, .label, .back, .state, .that-is";

/** The numbered blocks of the chapter, in order: paragraphs, verse, lists, tables; not what a lens folds. */
export const blocks = () => [...document.querySelectorAll("main article [id^=p]:not(.fold *)")].filter(({ id }) => /^p\d/.test(id));

/** The text nodes of a block that are the source's. */
export function textOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
    node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
      : node.matches(ours) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** The last of elements in order that begins above a line of the window; −1 where none does. */
export function lastAbove(elements, line) {
  let [from, to] = [0, elements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (elements[middle].getBoundingClientRect().top <= line) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Where the text begins in the window, below what stands over it. */
export const topLine = () => parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
