// What the reader chooses becomes data-attributes of the root element; the style sheet does the rest.
// The first paint of the next page has them from the one script that stands in the page (Hosting/FirstPaint.cs).
import { keep, kept } from "./kept.js";

const root = document.documentElement;
const form = document.getElementById("settings");

/** What is chosen by now: name to value, nothing for what holds without a choice. */
export const chosen = () => kept("settings", {});

function choose(name, value) {
  const all = chosen();
  if (value) all[name] = root.dataset[name] = value;
  else {
    delete all[name];
    delete root.dataset[name];
  }
  keep("settings", Object.keys(all).length > 0 ? all : null);
  document.dispatchEvent(new CustomEvent("chosen", { detail: { name, value } }));
}

function show() {
  for (const { dataset: { setting } } of form.querySelectorAll("[data-setting]"))
    form.elements[setting].value = root.dataset[setting] ?? "";
}

form.addEventListener("change", ({ target }) => choose(target.name, target.value));
form.addEventListener("reset", event => {
  event.preventDefault();
  for (const name of Object.keys(chosen())) choose(name, "");
  show();
});
// Another window of the same reader; without a key where all was forgotten.
addEventListener("storage", ({ key }) => {
  if (key !== "cliff.settings" && key !== null) return;
  for (const { dataset: { setting } } of form.querySelectorAll("[data-setting]"))
    if (chosen()[setting]) root.dataset[setting] = chosen()[setting];
    else delete root.dataset[setting];
  show();
});
show();
