// A chapter once opened, or a view of it, can be read without network: sw.js keeps it. The setting “offline” takes all of it away again.
import { chosen } from "./settings.js";

const home = document.querySelector(".brand").pathname;
const edition = document.documentElement.dataset.edition;

async function start() {
  const { installing, waiting, active } = await navigator.serviceWorker.register(`${home}sw.js?edition=${edition}`, { scope: home });
  if (!location.pathname.startsWith(`${home}works/`)) return;
  const worker = installing ?? waiting ?? active;
  // What was loaded before there was anyone to keep it, or by the worker of the edition before.
  const tell = () => {
    if (worker.state !== "activated") return;
    const files = performance.getEntriesByType("resource").map(({ name }) => name).filter(name => name.startsWith(location.origin + home));
    worker.postMessage({ addresses: [location.href, ...files] });
  };
  worker.addEventListener("statechange", tell);
  tell();
}

async function stop() {
  const registration = await navigator.serviceWorker.getRegistration(home);
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`cliff ${home} `)) await caches.delete(name);
}

if ("serviceWorker" in navigator && edition) {
  const decide = () => chosen().offline === "off" ? stop() : start();
  // A store that is refused or full takes nothing from the page.
  const quietly = () => decide().catch(() => {});
  document.addEventListener("chosen", ({ detail: { name } }) => name === "offline" && quietly());
  quietly();
} else {
  document.querySelector("[data-setting=offline]").hidden = true;
}
