// What people share: a menu at every number, byline and note, and a link to the words that are selected.
import { button, element, open, panel } from "./panel.js";
import { fragmentOf } from "./text-fragment.js";

const shared = "a.pn, a.qm, .by > a.self, .notes a.label, #note a.cite";
const article = document.querySelector("article[data-permalink]");

/** Puts words, or words to come, on the clipboard and says so. Where that is not allowed, they are shown and selected. */
async function copy(words, said, status) {
  try {
    // Safari lets it only in the click itself: the clipboard waits for the words.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": Promise.resolve(words).then(text => new Blob([text], { type: "text/plain" })) })]);
    status.replaceChildren(said);
  } catch {
    const field = element("textarea", { readonly: "", rows: "3", "aria-label": "To copy by hand" }, await words);
    status.replaceChildren("This browser copies only by hand:", field);
    field.select();
  }
}

const status = () => element("p", { class: "state", role: "status" });

/** The words of a thing with their citation and address, or the address alone. */
async function withCitation(link, address) {
  try {
    const answer = await fetch(`${link.href}.txt`);
    const words = answer.ok ? (await answer.text()).trimEnd() : "";
    return words.endsWith(address) ? words : `${words}\n${address}`.trimStart();
  } catch {
    return address;
  }
}

/** Opens the menu at a link to a thing. */
function menu(permalink) {
  const shown = panel("share", "Share");
  shown.setAttribute("role", "dialog");
  let link = null;
  shown.addEventListener("toggle", ({ newState }) => link.setAttribute("aria-expanded", String(newState === "open")));
  return asked => {
    link = asked;
    const address = `${permalink}/${link.pathname.split("/").pop()}`;
    const said = status();
    const first = button("Copy link", () => copy(address, "The link is copied.", said));
    shown.replaceChildren(
      element("h2", {}, link.getAttribute("aria-label") ?? link.textContent),
      element("menu", {},
        first,
        button("Copy the words with their citation", () => copy(withCitation(link, address), "The words are copied, with their citation.", said)),
        element("a", { href: `${link.href}#cite` }, "Cite"),
        element("a", { href: link.href }, "Open by itself"),
        button("Close", () => shown.hidePopover())),
      said);
    link.focus({ preventScroll: true });
    open(shown, link);
    first.focus();
  };
}

/** A button for the words that are selected: next to them for the keyboard, gone with Escape or with them. */
function selection(permalink) {
  const said = status();
  let address;
  let waiting;
  const first = button("Copy link to these words", () => copy(address, "The link to these words is copied.", said));
  const bar = element("aside", { class: "panel selected", popover: "manual", "aria-label": "The words selected" }, first, said);
  document.body.append(bar);

  function show() {
    const selected = getSelection();
    if (bar.contains(document.activeElement)) return;
    const isHere = selected.rangeCount && !selected.isCollapsed && article.contains(selected.anchorNode) && article.contains(selected.focusNode);
    const found = isHere ? fragmentOf(article, selected.getRangeAt(0)) : null;
    if (!found) {
      if (bar.matches(":popover-open")) bar.hidePopover();
      return;
    }
    address = `${permalink}#${found.id}${found.directive}`;
    said.replaceChildren();
    bar.showPopover();
  }

  /** Focuses what is nearest to the words. */
  function leave(isBack) {
    const range = getSelection().getRangeAt(0);
    const stops = [...article.querySelectorAll("a[href], button, summary")].filter(stop => stop.checkVisibility());
    (isBack ? stops.findLast(stop => range.comparePoint(stop, 0) < 0) : stops.find(stop => range.comparePoint(stop, 0) > 0))?.focus();
  }

  document.addEventListener("keydown", event => {
    const isIn = bar.contains(event.target);
    if (!bar.matches(":popover-open") || event.defaultPrevented || !isIn && event.target.closest?.("[popover], dialog")) return;
    if (event.key === "Escape") {
      if (isIn) leave(true);
      bar.hidePopover();
    } else if (event.key === "Tab" && (isIn ? event.target === first : !event.shiftKey)) {
      event.preventDefault();
      if (isIn) leave(event.shiftKey);
      else first.focus();
    }
  });
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 250);
  });
}

if (article && "popover" in article) {
  const permalink = new URL(article.dataset.permalink, location.origin).href;
  const opens = menu(permalink);
  for (const link of article.querySelectorAll(shared)) link.setAttribute("aria-haspopup", "dialog");
  document.addEventListener("click", event => {
    const link = event.target.closest?.(shared);
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    opens(link);
  });
  selection(permalink);
}

for (const line of document.querySelectorAll(".cite dd")) {
  const [words, said] = [line.querySelector("a")?.href ?? line.textContent, status()];
  line.append(" ", button("Copy", () => copy(words, "It is copied.", said), { "aria-label": `Copy: ${line.previousElementSibling.textContent}` }), said);
}
