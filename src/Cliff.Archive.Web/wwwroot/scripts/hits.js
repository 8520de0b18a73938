// Where hits are in the chapter, on the line at the top.

const Svg = "http://www.w3.org/2000/svg";

/** Draws a stroke on the line for each range; none for none. */
export function lineOfHits(ranges) {
  const line = document.querySelector(".progress");
  line.replaceChildren();
  if (ranges.length === 0) return;
  const height = document.documentElement.scrollHeight;
  const places = new Set(ranges.map(range => Math.round(1000 * (range.getBoundingClientRect().top + scrollY) / height)));
  const [svg, path] = [document.createElementNS(Svg, "svg"), document.createElementNS(Svg, "path")];
  svg.setAttribute("viewBox", "0 0 1000 1");
  svg.setAttribute("preserveAspectRatio", "none");
  path.setAttribute("d", [...places].map(place => `M${place} 0v1`).join(""));
  svg.append(path);
  line.append(svg);
}
