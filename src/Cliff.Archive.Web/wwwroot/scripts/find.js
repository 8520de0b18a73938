// Find in this chapter or lens. Without script, or in a browser that cannot mark, the same form asks the search page.
import { mark, strokes } from "./marking.js";
import { matches } from "./matching.js";
import { button, element } from "./panel.js";
import { topLine } from "./text.js";

// Milliseconds without a letter.
const Pause = 150;
const form = document.querySelector("form.find");

/** Opens the form over the page; null where a page has none. */
export let showFind = null;

function start() {
  const said = element("output", { "aria-live": "polite" });
  const [before, next] = [button("↑", () => go(-1), { "aria-label": "Hit before" }), button("↓", () => go(1), { "aria-label": "Next hit" })];
  const words = form.elements.q;
  let [found, at, from, due] = [[], -1, null, 0];

  const question = () => [words.value.trim(), form.elements.speaker?.value ?? ""];

  function look() {
    clearTimeout(due);
    due = 0;
    const [wanted, speaker] = question();
    at = -1;
    found = wanted || speaker ? matches(wanted, speaker) : [];
    mark(found);
    strokes(found);
    tell();
  }

  function tell() {
    const number = found.length === 1 ? "1 place" : `${found.length} places`;
    said.textContent = !question().join("") ? "" : at < 0 ? number : `${at + 1} of ${number}`;
    before.disabled = next.disabled = found.length === 0;
  }

  function go(by) {
    if (found.length === 0) return;
    at = at < 0 ? nearest(by) : (at + by + found.length) % found.length;
    unfold(found[at].startContainer.parentElement);
    mark(found, at);
    const box = found[at].getBoundingClientRect();
    scrollBy(0, box.top - Math.max(topLine(), (form.getBoundingClientRect().top - box.height) / 2));
    tell();
  }

  /** A lens folds quotations: what is found in one is shown. */
  function unfold(element) {
    for (let fold; fold = element.closest("details:not([open])");) fold.open = true;
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
  form.querySelector("label").textContent = form.dataset.here;
  form.setAttribute("popover", "manual");
  form.closest("details").replaceWith(element("div", { class: "finder" }, button(form.dataset.here, showFind)));
  document.body.append(form);
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (due) look();
    go(1);
  });
  form.addEventListener("input", () => {
    clearTimeout(due);
    due = setTimeout(look, Pause);
  });
  form.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });
}

if (form && "popover" in form && "highlights" in CSS) start();
