// Where the reader is: the section in the contents, the line at the top, the minutes left, and the place kept for next time.
import { keep, places } from "./kept.js";
import { button, element, open, panel } from "./panel.js";
import { blocks, lastAbove, textOf, topLine } from "./text.js";

const Most = 12;
const article = document.querySelector("article[data-minutes]");
const rail = document.querySelector(".rail");

/** Opens the contents over the page. */
export let showContents = null;

if (article) watch();

function watch() {
  const text = blocks();
  const read = lengthsBefore(text);
  const sections = [...rail.querySelectorAll("a[href^='#']")].map(link => [link, document.getElementById(link.hash.slice(1))]);
  const left = element("p", { class: "left" });
  const title = element("span", {}, article.dataset.title);
  const contents = panel("contents", "Contents");
  const head = element("div", { class: "where" });
  const opener = button(title, () => showContents(opener), { "aria-haspopup": "dialog", "aria-label": "Contents" });
  const leftOfHead = element("span", {});
  let due = 0;

  showContents = source => {
    contents.replaceChildren(element("h2", {}, "Contents"), ...[...rail.children].map(list => list.cloneNode(true)));
    open(contents, source ?? document.activeElement);
    contents.querySelector("[aria-current], a")?.focus();
  };
  contents.addEventListener("click", ({ target }) => target.closest("a") && contents.hidePopover());
  head.append(opener, leftOfHead);
  document.querySelector(".progress").after(head);
  rail.append(left);

  function look() {
    due = 0;
    const line = innerHeight * 0.35;
    const at = Math.max(0, lastAbove(text, line));
    const section = sections[lastAbove(sections.map(([, heading]) => heading), line)]?.[0];
    for (const [link] of sections)
      if (link === section) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    title.textContent = section?.textContent ?? article.dataset.title;
    left.textContent = leftOfHead.textContent = minutesLeft(read[at] / (read.at(-1) || 1));
    head.classList.toggle("is-shown", text.length > 0 && text[0].getBoundingClientRect().top < 0);
    document.documentElement.style.setProperty("--at", scrollY / (document.documentElement.scrollHeight - innerHeight || 1));
    // Who comes back finds at the top what was at the top.
    const top = lastAbove(text, topLine() + 4);
    if (isReading(text, top)) keepPlace(text[top]);
  }

  const later = () => due ||= requestAnimationFrame(look);
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  look();
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

function minutesLeft(share) {
  const minutes = Math.ceil(article.dataset.minutes * (1 - share));
  return minutes === 1 ? "1 minute left" : `${minutes} minutes left`;
}

/** Whether the reader is in the text: not on its first lines, and not in the notes after it. */
function isReading(text, top) {
  return top > 0 && text.at(-1).getBoundingClientRect().bottom > 0;
}

function keepPlace({ id }) {
  const { title, work } = article.dataset;
  const others = places().filter(({ path }) => path !== location.pathname);
  keep("places", [{ path: location.pathname, id, title, work, when: Date.now() }, ...others].slice(0, Most));
}
