// Single keys for who reads with a keyboard. None with a modifier, none while something is typed or open, and all can be switched off.
import { showFind } from "./find.js";
import { button, element } from "./panel.js";
import { showContents } from "./place.js";
import { chosen } from "./settings.js";
import { blocks, lastAbove, topLine } from "./text.js";

/** What is in no closed fold. */
const all = selector => [...document.querySelectorAll(selector)].filter(thing => thing.checkVisibility());
const steps = [
  ["j", "k", "paragraph", blocks],
  ["n", "p", "quotation", () => all("article :is(figure.quotation, .fold, q)[id], article .passage")],
  ["d", "u", "section", () => all("main article :is(h2, h3, h4, h5, h6)[id]")],
  ["f", "b", "note", () => all("article sup > a[role=doc-noteref]").filter(marker => !marker.closest(".notes"))],
];

const keys = [
  ...steps.flatMap(([next, before, kind, things]) => [[next, `next ${kind}`, () => step(things(), 1)], [before, `${kind} before`, () => step(things(), -1)]]),
  ["t", "contents", () => showContents?.()],
  ["/", "find, or search the archive", () => showFind ? showFind() : document.querySelector("#find, #q")?.focus()],
  ["?", "these keys", show],
];

/** Goes to the next of things in order: from the focus, or from the top of the window. */
function step(things, by) {
  // The last that holds the focus is the innermost.
  const focused = things.findLastIndex(thing => thing.contains(document.activeElement));
  const to = focused >= 0 ? focused + by : by > 0 ? lastAbove(things, topLine() + 4) + 1 : lastAbove(things, topLine() - 2);
  const thing = things[to];
  if (!thing) return;
  if (thing.tabIndex < 0) thing.tabIndex = -1;
  thing.scrollIntoView({ block: thing.matches("a") ? "center" : "start" });
  thing.focus({ preventScroll: true, focusVisible: true });
}

let dialog = null;

function show() {
  dialog ??= made();
  if (!dialog.open) dialog.showModal();
}

function made() {
  const rows = keys.map(([key, words]) => element("tr", {}, element("th", { scope: "row" }, element("kbd", {}, key)), element("td", {}, words)));
  const off = element("input", { type: "checkbox", id: "keys-on" });
  const dialog = element("dialog", { class: "panel keys", "aria-labelledby": "keys-title" },
    element("h2", { id: "keys-title" }, "Keys"),
    element("table", {}, element("tbody", {}, ...rows)),
    element("menu", {}, element("label", {}, off, " Single keys are on"), button("Close", () => dialog.close())));
  off.addEventListener("change", () => document.querySelector(`#settings [name=keys][value="${off.checked ? "" : "off"}"]`).click());
  document.addEventListener("chosen", () => off.checked = areOn());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  off.checked = areOn();
  document.body.append(dialog);
  return dialog;
}

const areOn = () => chosen().keys !== "off";

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented || !areOn()) return;
  if (event.target.closest?.("input, select, textarea, [contenteditable], dialog, [popover]")) return;
  const [, , act] = keys.find(([key]) => key === event.key) ?? [];
  if (!act) return;
  event.preventDefault();
  act();
}

document.addEventListener("keydown", press);
document.getElementById("keys-shown").addEventListener("click", show);
