// Find in this chapter. Without script the same form asks the search page, in the work.
import { button, element } from "./panel.js";
import { lineOfHits } from "./hits.js";
import { mark, unmark } from "./marking.js";
import { textOf } from "./text.js";

const form = document.querySelector("form.find");

/** Opens the form over the page; null where a page has none. */
export let showFind = null;

const findable = "article :is([id^=p], h1, h2[id^=s], h3[id^=s], h4[id^=s], h5[id^=s], h6[id^=s]), .notes > li";

/** Letters as they are compared: one for one, so that places in the folded text are places in the text. */
const fold = words => words.replace(/[^\0-\x7f]/g, letter =>
  /[‘’]/.test(letter) ? "'" : /[“”]/.test(letter) ? "\"" : letter.normalize("NFD")[0]).replace(/[A-Z]|[^\0-\x7f]/g, letter => letter.toLowerCase()[0]);

function pattern(words) {
  const parts = fold(words).trim().split(/\s+/).map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return parts[0] ? new RegExp(parts.join("\\s+"), "g") : null;
}

function* within(block, wanted) {
  const nodes = textOf(block);
  const text = fold(nodes.map(node => node.data).join(""));
  const place = offset => {
    let [node, before] = [0, 0];
    while (node < nodes.length - 1 && before + nodes[node].length < offset) before += nodes[node++].length;
    return [nodes[node], offset - before];
  };
  for (const { index, 0: { length } } of text.matchAll(wanted)) {
    const range = document.createRange();
    range.setStart(...place(index + 1));
    range.setStart(range.startContainer, range.startOffset - 1);
    range.setEnd(...place(index + length));
    yield range;
  }
}

const spokenBy = (node, speaker) => node.parentElement.closest("[data-by]")?.dataset.by === speaker;

/** What the form asks for, as ranges in order: words, words in one mouth, or all that one says. */
function hits(words, speaker) {
  const wanted = pattern(words);
  if (!wanted)
    return [...document.querySelectorAll(`article [data-by="${CSS.escape(speaker)}"]`)].map(said => {
      const range = document.createRange();
      range.selectNodeContents(said.querySelector("blockquote") ?? said);
      return range;
    });
  const found = [...document.querySelectorAll(findable)].filter(block => block.matches(".notes > li") || !block.closest(".notes, .ours")).flatMap(block => [...within(block, wanted)]);
  return speaker ? found.filter(({ startContainer }) => spokenBy(startContainer, speaker)) : found;
}

function start() {
  const said = element("output", { "aria-live": "polite" });
  const [before, next] = [button("↑", () => go(-1), { "aria-label": "Hit before" }), button("↓", () => go(1), { "aria-label": "Next hit" })];
  const tools = element("p", { class: "hits" }, said, before, next, button("Close", close));
  const words = form.elements.q;
  let [found, at, asked, from] = [[], -1, null, null];
  form.append(tools);
  form.querySelector("label").textContent = "Find in this chapter";

  function look() {
    const speaker = form.elements.speaker?.value ?? "";
    asked = JSON.stringify([words.value, speaker]);
    at = -1;
    unmark();
    found = words.value.trim() || speaker ? hits(words.value, speaker) : [];
    mark(found);
    lineOfHits(found);
    tell();
  }

  function tell() {
    const number = found.length === 1 ? "1 place" : `${found.length} places`;
    said.textContent = asked === JSON.stringify(["", ""]) ? "" : at < 0 ? number : `${at + 1} of ${number}`;
    before.disabled = next.disabled = found.length === 0;
  }

  function go(by) {
    if (found.length === 0) return;
    at = at < 0 ? nearest(by) : (at + by + found.length) % found.length;
    const here = mark(found, at);
    (here ?? found[at].startContainer.parentElement).scrollIntoView({ block: "center" });
    tell();
  }

  /** The first hit that the reader has before them, or after what is on the screen. */
  function nearest(by) {
    const first = found.findIndex(range => range.getBoundingClientRect().bottom > 0);
    return by > 0 ? Math.max(first, 0) : (first <= 0 ? found.length : first) - 1;
  }

  function close() {
    if (!form.hasAttribute("popover")) return;
    form.hidePopover();
    form.removeAttribute("popover");
    form.parentElement.style.minHeight = "";
    unmark();
    lineOfHits([]);
    form.reset();
    look();
    (from?.isConnected ? from : document.body).focus?.({ preventScroll: true });
  }

  showFind = () => {
    from = document.activeElement;
    float();
    words.focus();
    words.select();
  };

  function float() {
    if (form.matches(":popover-open")) return;
    // What stands below must not move up.
    form.parentElement.style.minHeight = `${form.parentElement.offsetHeight}px`;
    form.setAttribute("popover", "manual");
    form.showPopover();
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    if (asked !== JSON.stringify([words.value, form.elements.speaker?.value ?? ""])) look();
    float();
    words.focus();
    go(1);
  });
  form.addEventListener("input", look);
  form.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });
}

if (form && "popover" in form) start();
