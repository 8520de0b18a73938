// Ranges of the text made visible: by the CSS Custom Highlight API, else by an element round each piece; and as strokes on the line at the top.

const Svg = "http://www.w3.org/2000/svg";
const hasHighlights = "highlights" in CSS;
const marks = new Map();

const Most = 1000;

/** Draws where ranges are in the page; of more than the line has room for, which are slow to measure, some. */
export function strokes(ranges) {
  const height = document.documentElement.scrollHeight;
  const every = Math.ceil(ranges.length / Most);
  const drawn = ranges.filter((_, at) => at % every === 0);
  const places = new Set(drawn.map(range => Math.round(Most * (range.getBoundingClientRect().top + scrollY) / height)));
  const [svg, path] = [document.createElementNS(Svg, "svg"), document.createElementNS(Svg, "path")];
  svg.setAttribute("viewBox", `0 0 ${Most} 1`);
  svg.setAttribute("preserveAspectRatio", "none");
  path.setAttribute("d", [...places].map(place => `M${place} 0v1`).join(""));
  svg.append(path);
  document.querySelector(".progress").replaceChildren(...ranges.length > 0 ? [svg] : []);
}

/** Marks ranges, and the one at `at` as the one that is meant. Returns the element that holds it where there is one. */
export function mark(ranges, at = -1) {
  if (hasHighlights) {
    CSS.highlights.set("found", new Highlight(...ranges));
    if (at >= 0) CSS.highlights.set("found-here", new Highlight(ranges[at]));
    else CSS.highlights.delete("found-here");
    return null;
  }

  // The last first: a node that is split keeps what is before it.
  if (marks.size === 0) for (const range of ranges.toReversed()) marks.set(range, wrapped(range));
  for (const [range, pieces] of marks)
    for (const piece of pieces) piece.toggleAttribute("data-here", range === ranges[at]);
  return marks.get(ranges[at])?.[0] ?? null;
}

/** Takes all marks away. */
export function unmark() {
  if (hasHighlights) {
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-here");
  }

  for (const piece of [...marks.values()].flat()) {
    const parent = piece.parentNode;
    piece.replaceWith(...piece.childNodes);
    parent.normalize();
  }
  marks.clear();
}

function wrapped(range) {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const nodes = [];
  for (let node = walker.currentNode; node; node = walker.nextNode())
    if (node.nodeType === Node.TEXT_NODE && range.intersectsNode(node)) nodes.push(node);
  return nodes.map(node => {
    const piece = document.createRange();
    piece.setStart(node, node === startContainer ? startOffset : 0);
    piece.setEnd(node, node === endContainer ? endOffset : node.length);
    const made = document.createElement("mark");
    piece.surroundContents(made);
    return made;
  });
}
