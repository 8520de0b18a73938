// Where the reader is: the section in the contents, the line at the top, the minutes left, and the place kept for next time.
import { keep, places } from "./kept.js";
import { button, element, open, panel } from "./panel.js";
import { blocks, lastAbove, textOf, topLine } from "./text.js";

const Most = 12;
const article = document.querySelector("article[data-minutes]");
const rail = document.querySelector(".rail");
const line = document.querySelector(".progress");
const hasScrollTimeline = CSS.supports("animation-timeline: scroll()");

/** Opens the contents over the page; null where a page has none. */
export const showContents = article ? contents() : null;

if (article) watch(blocks());

function contents() {
  const shown = panel("contents", "Contents");
  shown.addEventListener("click", ({ target }) => target.closest("a") && shown.hidePopover());
  return source => {
    shown.replaceChildren(element("h2", {}, "Contents"), ...[...rail.children].map(list => list.cloneNode(true)));
    // The page itself is no place to stand beside: its end may be far from what is read.
    open(shown, source ?? (document.activeElement === document.body ? null : document.activeElement));
    (shown.querySelector("[aria-current]") ?? shown.querySelector("a"))?.focus({ preventScroll: true });
  };
}

function watch(text) {
  const lengths = lengthsBefore(text);
  const links = [...rail.querySelectorAll("a[href^='#']")];
  const headings = links.map(link => document.getElementById(link.hash.slice(1)));
  const show = running();
  let [due, was] = [0, ""];

  /** All is measured before anything is written: in a long chapter the other order costs a layout a line. */
  function look() {
    due = 0;
    const eye = innerHeight * 0.35;
    const section = lastAbove(headings, eye);
    const share = lengths[Math.max(0, lastAbove(text, eye))] / (lengths.at(-1) || 1);
    const top = lastAbove(text, topLine() + 4);
    // Not on the first lines, and not in the notes after the text.
    const isReading = top > 0 && text.at(-1).getBoundingClientRect().bottom > 0;
    if (!hasScrollTimeline) line.style.setProperty("--at", scrollY / (document.documentElement.scrollHeight - innerHeight || 1));
    const is = [section, Math.ceil(article.dataset.minutes * (1 - share)), top].join();
    if (is === was) return;
    was = is;
    links.forEach((link, at) => at === section ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
    show(links[section]?.textContent, Math.ceil(article.dataset.minutes * (1 - share)), top >= 0);
    if (isReading) keepPlace(text[top]);
  }

  const later = () => due ||= requestAnimationFrame(look);
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  later();
}

/** The running head of a narrow page, and the minutes in the contents of a wide one. */
function running() {
  const title = element("span", {});
  const opener = button(element("span", {}, element("span", { class: "unseen" }, "Contents: "), title), () => showContents(opener), { "aria-haspopup": "dialog" });
  const head = element("div", { class: "where" }, opener, element("span", {}));
  const left = element("p", { class: "left" });
  line.after(head);
  rail.append(left);
  return (section, minutes, isInText) => {
    title.textContent = section ?? article.dataset.title;
    left.textContent = head.lastChild.textContent = minutes === 1 ? "1 minute left" : `${minutes} minutes left`;
    head.classList.toggle("is-shown", isInText);
  };
}

/** Characters before each block, and of all. */
function lengthsBefore(text) {
  let sum = 0;
  return [...text.map(block => {
    const before = sum;
    sum += textOf(block).reduce((length, node) => length + node.length, 0);
    return before;
  }), sum];
}

/** Who comes back finds at the top what was at the top. */
function keepPlace({ id }) {
  const { title, work } = article.dataset;
  const others = places().filter(({ path }) => path !== location.pathname);
  keep("places", [{ path: location.pathname, id, title, work, when: Date.now() }, ...others].slice(0, Most));
}
