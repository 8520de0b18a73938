// Find in this chapter. Without script the same form asks the search page, in the work.
import { mark, strokes, unmark } from "./marking.js";
import { matches } from "./matching.js";
import { button, element } from "./panel.js";
import { topLine } from "./text.js";

const form = document.querySelector("form.find");

/** Opens the form over the page; null where a page has none. */
export let showFind = null;

function start() {
  const said = element("output", { "aria-live": "polite" });
  const [before, next] = [button("↑", () => go(-1), { "aria-label": "Hit before" }), button("↓", () => go(1), { "aria-label": "Next hit" })];
  const words = form.elements.q;
  let [found, at, asked, from, waiting] = [[], -1, "", null];

  const question = () => [words.value.trim(), form.elements.speaker?.value ?? ""];

  function look() {
    clearTimeout(waiting);
    const [wanted, speaker] = question();
    asked = question().join("\n");
    at = -1;
    unmark();
    found = wanted || speaker ? matches(wanted, speaker) : [];
    mark(found);
    strokes(found);
    tell();
  }

  function tell() {
    const number = found.length === 1 ? "1 place" : `${found.length} places`;
    said.textContent = question().join("") === "" ? "" : at < 0 ? number : `${at + 1} of ${number}`;
    before.disabled = next.disabled = found.length === 0;
  }

  function go(by) {
    if (found.length === 0) return;
    at = at < 0 ? nearest(by) : (at + by + found.length) % found.length;
    const box = (mark(found, at) ?? found[at]).getBoundingClientRect();
    scrollBy(0, box.top - Math.max(topLine(), (innerHeight - box.height) / 2));
    tell();
  }

  /** The first hit that the reader has before them, or the last behind them. */
  function nearest(by) {
    const first = found.findIndex(range => range.getBoundingClientRect().bottom > 0);
    return by > 0 ? Math.max(first, 0) : (first <= 0 ? found.length : first) - 1;
  }

  showFind = () => {
    from = document.activeElement;
    form.showPopover();
    words.focus();
    words.select();
  };

  function close() {
    form.hidePopover();
    form.reset();
    look();
    from?.focus({ preventScroll: true });
  }

  form.append(element("p", { class: "hits" }, said, before, next, button("Close", close)));
  form.querySelector("label").textContent = "Find in this chapter";
  form.setAttribute("popover", "manual");
  form.closest("details").replaceWith(element("div", { class: "finder" }, button("Find in this chapter", showFind)));
  document.body.append(form);
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (asked !== question().join("\n")) look();
    go(1);
  });
  // Not for each letter of a word.
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 150);
  });
  form.addEventListener("change", look);
  form.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });
}

if (form && "popover" in form) start();
