// Keeps the chapters that were opened, for reading without network. The network always comes first; what is kept is of one edition.

const home = new URL(self.registration.scope).pathname;
const mine = `cliff ${home} `;
const store = mine + new URL(location.href).searchParams.get("edition");
const Most = 200;

const isChapter = ({ pathname }) => pathname.startsWith(`${home}works/`) && pathname.slice(home.length).split("/").length === 3 && !pathname.includes(".");
const isFile = ({ pathname }) => pathname === `${home}archive.css` || pathname === `${home}mark.svg` || pathname.startsWith(`${home}scripts/`);
const keyOf = url => url.origin + url.pathname;

async function keep(key, answer) {
  if (!answer.ok || answer.redirected) return;
  const cache = await caches.open(store);
  await cache.delete(key);
  await cache.put(key, answer);
  const chapters = (await cache.keys()).filter(({ url }) => isChapter(new URL(url)));
  // The ones longest unopened go first: the keys stand in the order they were put in.
  for (const old of chapters.slice(0, Math.max(0, chapters.length - Most))) await cache.delete(old);
}

/** From the network, and kept; without network what was kept. */
async function kept(event, url) {
  try {
    const fresh = await fetch(event.request);
    if (!url.search) event.waitUntil(keep(keyOf(url), fresh.clone()));
    return fresh;
  } catch (fault) {
    const found = await (await caches.open(store)).match(keyOf(url));
    if (found) return found;
    throw fault;
  }
}

/** A page, and without network the list of those that can be read. */
const page = answer => answer.catch(async () => withoutNetwork(await caches.open(store)));

const plain = words => words.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt()};`);

async function withoutNetwork(cache) {
  const kept = await Promise.all((await cache.keys()).filter(({ url }) => isChapter(new URL(url))).map(async ({ url }) => {
    const title = /<title>([^<]*)<\/title>/.exec(await (await cache.match(url)).text())?.[1];
    return `<li><a href="${plain(url)}">${title ?? plain(url)}</a></li>`;
  }));
  return new Response(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>No network</title><link rel="stylesheet" href="${plain(home)}archive.css"><main class="page"><header class="lead"><h1>There is no network.</h1>
<p class="state">${kept.length > 0 ? "These chapters were opened before and can be read:" : "No chapter has been opened before on this device."}</p></header><ol class="chapters">${kept.reverse().join("")}</ol></main></html>`,
  { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** What was kept of another edition is asked for anew; where there is no network it stays as it was. */
async function renew() {
  const cache = await caches.open(store);
  for (const name of await caches.keys()) {
    if (!name.startsWith(mine) || name === store) continue;
    const old = await caches.open(name);
    for (const request of await old.keys()) {
      const fresh = await fetch(request.url).catch(() => null);
      if (fresh?.ok) await cache.put(request, fresh);
      else if (!fresh) await cache.put(request, await old.match(request));
    }
    await caches.delete(name);
  }
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(renew().then(() => self.clients.claim())));
self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(isChapter(url) ? kept(event, url) : fetch(event.request)));
  else if (isFile(url)) event.respondWith(kept(event, url));
});
self.addEventListener("message", ({ data: { addresses } }) => {
  for (const address of addresses) {
    const url = new URL(address);
    if (isChapter(url) || isFile(url)) fetch(keyOf(url)).then(fresh => keep(keyOf(url), fresh)).catch(() => {});
  }
});
