// A panel over the page. Native popover: Escape and a click elsewhere close it.

const askedBy = new WeakMap();

/** An element with attributes, words and elements in it. */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

/** A button that does something. */
export function button(words, act, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}

/** An empty panel at the end of the page, not yet open. */
export function panel(id, label) {
  const made = element("aside", { id, class: "panel beside", popover: "auto", "aria-label": label, tabindex: "-1" });
  document.body.append(made);
  made.addEventListener("toggle", ({ newState }) => {
    // Closed by a click elsewhere, the focus is where the reader put it.
    if (newState === "closed" && (document.activeElement === document.body || made.contains(document.activeElement))) askedBy.get(made)?.focus({ preventScroll: true });
  });
  return made;
}

/** Opens a panel beside the element that asks for it; when it closes, the focus is there again. */
export function open(shown, source) {
  if (shown.matches(":popover-open")) shown.hidePopover();
  shown.showPopover(source ? { source } : {});
  shown.focus({ preventScroll: true });
  askedBy.set(shown, source);
  if (source) uncover(source, shown);
}

/** Moves the page where a sheet at its foot would stand over what asked for it. */
function uncover(source, shown) {
  const [asked, sheet] = [source.getBoundingClientRect(), shown.getBoundingClientRect()];
  if (asked.bottom > sheet.top && asked.top < sheet.bottom && asked.left < sheet.right && asked.right > sheet.left)
    scrollBy(0, asked.bottom - sheet.top + 16);
}
