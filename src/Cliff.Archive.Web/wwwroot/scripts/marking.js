// Ranges of the text made visible: by the CSS Custom Highlight API, and as strokes on the line at the top.

const Svg = "http://www.w3.org/2000/svg";
const Most = 1000;

/** Draws where ranges are in the page; some, where there are more than the line has room for. */
export function strokes(ranges) {
  const height = document.documentElement.scrollHeight;
  const every = Math.ceil(ranges.length / Most);
  const places = new Set(ranges.filter((_, at) => at % every === 0).map(range => Math.round(Most * (range.getBoundingClientRect().top + scrollY) / height)));
  const [svg, path] = [document.createElementNS(Svg, "svg"), document.createElementNS(Svg, "path")];
  svg.setAttribute("viewBox", `0 0 ${Most} 1`);
  svg.setAttribute("preserveAspectRatio", "none");
  path.setAttribute("d", [...places].map(place => `M${place} 0v1`).join(""));
  svg.append(path);
  document.querySelector(".progress").replaceChildren(...ranges.length > 0 ? [svg] : []);
}

/** Marks ranges, and the one at `at` as the one that is meant. */
export function mark(ranges, at = -1) {
  CSS.highlights.set("found", new Highlight(...ranges));
  if (at >= 0) CSS.highlights.set("found-here", new Highlight(ranges[at]));
  else CSS.highlights.delete("found-here");
}
