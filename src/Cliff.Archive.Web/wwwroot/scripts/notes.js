// A note opens where its marker is read. Without script the marker leads to the list at the end, and ↩ leads back.
import { button, element, open, panel } from "./panel.js";

const list = document.querySelector(".endnotes");
const markers = "a[role=doc-noteref][href^='#']";

/** What is shown, the note asked for first at the bottom. */
let way = [];
let shown = null;

function noteOf(marker) {
  return document.getElementById(decodeURIComponent(marker.hash.slice(1)));
}

/** A note's words without what only has sense in the list; ids stand once on a page. */
function wordsOf(note) {
  const copy = note.cloneNode(true);
  for (const out of copy.querySelectorAll(".back, .label")) out.remove();
  for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
  return element("div", { class: "note-words " + note.className }, ...copy.childNodes);
}

function show() {
  const note = way.at(-1);
  const label = note.querySelector(".label").textContent;
  const before = way.at(-2)?.querySelector(".label").textContent;
  const menu = element("menu", {});
  if (before) menu.append(button(`← Note ${before}`, back, { class: "note-back" }));
  menu.append(
    element("a", { href: "#" + note.id }, "In the list"),
    element("a", { class: "cite", href: note.querySelector(".label").href, "aria-label": `Share, cite note ${label}` }, "Share, cite"),
    button("Close", () => shown.hidePopover()));
  shown.replaceChildren(element("h2", {}, `Note ${label}`), wordsOf(note), menu);
  shown.scrollTop = 0;
}

function back() {
  way.pop();
  show();
  shown.focus({ preventScroll: true });
}

function follow(event) {
  const marker = event.target.closest(markers);
  if (!marker || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const note = noteOf(marker);
  if (!note?.matches(".notes > li")) return;
  event.preventDefault();
  if (shown?.contains(marker)) {
    // Notes may lead to each other in a circle: one that is on the way already is gone back to.
    const at = way.indexOf(note);
    way = at < 0 ? [...way, note] : way.slice(0, at + 1);
    show();
    shown.focus({ preventScroll: true });
    return;
  }

  shown ??= panel("note", "Note");
  way = [note];
  show();
  open(shown, marker);
}

if (list && "popover" in list) {
  document.addEventListener("click", follow);
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("#note a[href^='#']:not([role=doc-noteref])")) shown.hidePopover();
  });
}
