// “Go on reading”, in the library: the places that place.js kept on this device.
import { keep, places } from "./kept.js";
import { button, element } from "./panel.js";

const section = document.querySelector(".resume");
const Day = 24 * 60 * 60 * 1000;

/** The places of this archive: another may stand beside it below another path. */
const here = () => places().filter(({ path }) => path.startsWith(location.pathname));

function forget(paths) {
  const left = places().filter(({ path }) => !paths.includes(path));
  keep("places", left.length > 0 ? left : null);
  show();
  if (here().length === 0) document.getElementById("main").focus();
}

function days(when) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const ago = Math.max(0, Math.ceil((midnight - when) / Day));
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(-ago, "day");
}

function item({ path, id, title, work, when }) {
  return element("li", {},
    element("a", { href: id ? `${path}#${id}` : path }, title),
    element("small", {}, [id ? `paragraph ${id.slice(1)}` : null, days(when), work === title ? null : work].filter(Boolean).join(", ")),
    button("Forget", () => forget([path]), { "aria-label": `Forget where you were in ${title}` }));
}

function show() {
  const [last, ...others] = here();
  if (!last) {
    delete document.documentElement.dataset.places;
    return;
  }

  const list = element("ol", {}, item(last));
  const more = element("details", {},
    element("summary", {}, `And ${others.length} more`),
    element("ol", {}, ...others.map(item)),
    button("Forget all places", () => forget(here().map(({ path }) => path))));
  section.querySelector("div").replaceChildren(list, ...others.length > 0 ? [more] : []);
}

if (section) show();
