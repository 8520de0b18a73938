// The band of a chapter is one stop for the keyboard: the arrows go from place to place, and whoever is pointed at or focused is named above it.
import { element } from "./panel.js";

const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

for (const band of document.querySelectorAll("figure .band")) {
  const figure = band.closest("figure");
  const places = [...figure.querySelectorAll(".band a")];
  const named = element("output", { "aria-hidden": "true" });
  const name = ({ target }) => named.value = target.closest(".band a")?.getAttribute("aria-label") ?? "";
  figure.querySelector("figcaption").append(named);
  places.forEach((place, at) => place.setAttribute("tabindex", at === 0 ? "0" : "-1"));

  // On the figure, since a picture that listens for the focus would take it.
  figure.addEventListener("focusin", name);
  figure.addEventListener("pointerover", name);
  figure.addEventListener("pointerleave", name);
  figure.addEventListener("keydown", event => {
    const [from, step] = [places.indexOf(document.activeElement), steps[event.key]];
    if (from < 0 || !step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const to = Math.min(Math.max(from + step, 0), places.length - 1);
    places[from].setAttribute("tabindex", "-1");
    places[to].setAttribute("tabindex", "0");
    places[to].focus();
  });
}
