// What people share: a menu at every number, byline and note, and a link to the words that are selected.
import { button, element, open, panel } from "./panel.js";
import { fragmentOf } from "./text-fragment.js";

const shared = "a.pn, a.qm, .by > a.self, .notes a.label, #note a.cite";
const article = document.querySelector("article[data-permalink]");

/** Puts words on the clipboard and says so. Where the browser does not let it, they are shown and selected instead. */
async function copy(words, said, status) {
  const copied = await words;
  try {
    await navigator.clipboard.writeText(copied);
    status.replaceChildren(said);
  } catch {
    const field = element("textarea", { readonly: "", rows: "3", "aria-label": "To copy by hand" }, copied);
    status.replaceChildren("This browser copies only by hand:", field);
    field.select();
  }
}

const status = () => element("p", { class: "state", role: "status" });

/** The words of a thing with their citation and address; the address alone where they cannot be had. */
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

/** A button for the words that are selected; it goes with the selection. */
function selection(permalink) {
  const said = status();
  let address;
  let waiting;
  const bar = element("aside", { class: "panel selected", popover: "manual", "aria-label": "The words selected" },
    button("Copy link to these words", () => copy(address, "The link to these words is copied.", said)), said);
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

  document.addEventListener("keydown", ({ key }) => key === "Escape" && bar.matches(":popover-open") && bar.hidePopover());
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
