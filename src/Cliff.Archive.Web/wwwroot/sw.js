// Keeps the chapters that were opened, for reading without network. The network always comes first; what is kept is of one edition.

const home = new URL(self.registration.scope).pathname;
const mine = `cliff ${home} `;
const store = mine + new URL(location.href).searchParams.get("edition");
const Most = 200;

const views = ["voices", "argument", "quotations", "notes", "chronology", "editor"];
/** The reader and the other views of a chapter; what is none of them has no part here. */
const isChapter = ({ pathname }) => {
  const [works, , chapter, view, ...more] = pathname.slice(home.length).split("/");
  return pathname.startsWith(home) && works === "works" && chapter && !chapter.includes(".") && (view === undefined || views.includes(view)) && more.length === 0;
};
const isFile = ({ pathname }) => pathname === `${home}archive.css` || pathname === `${home}mark.svg` || pathname.startsWith(`${home}scripts/`);
const keyOf = url => url.origin + url.pathname;

/** Keeps an answer. What is gone is forgotten; whatever else is wrong with an answer is no reason to lose what is kept. */
async function keep(key, answer) {
  const cache = await caches.open(store);
  if (answer.status === 404 || answer.status === 410) await cache.delete(key);
  if (!answer.ok || answer.redirected) return;
  // Whole before it takes the old one's place.
  const whole = new Response(await answer.blob(), answer);
  await cache.delete(key);
  await cache.put(key, whole);
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

async function withoutNetwork(cache) {
  const kept = await Promise.all((await cache.keys()).filter(({ url }) => isChapter(new URL(url))).map(async ({ url }) => {
    // Both are as a page of ours wrote them, and so can be written again.
    const [, title] = /<title>([^<]*)/.exec(await (await cache.match(url)).text());
    return `<li><a href="${new URL(url).pathname}">${title}</a></li>`;
  }));
  return new Response(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>No network</title><script>try { Object.assign(document.documentElement.dataset, JSON.parse(localStorage["cliff.settings"])) } catch {}</script><link rel="stylesheet" href="${home}archive.css"><main class="page"><header class="lead"><h1>There is no network.</h1>
<p class="state">${kept.length > 0 ? "These chapters can be read without:" : "No chapter is kept on this device."}</p></header><ol class="chapters">${kept.reverse().join("")}</ol></main></html>`,
  { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

const others = async () => (await caches.keys()).filter(name => name.startsWith(mine) && name !== store);

/** What was kept of another edition is carried over as it is; it is asked for anew when it is opened. */
async function carryOver() {
  const cache = await caches.open(store);
  for (const name of await others()) {
    const old = await caches.open(name);
    for (const request of await old.keys()) await cache.put(request, await old.match(request));
  }
}

const forgetOthers = async () => Promise.all((await others()).map(name => caches.delete(name)));

// Pages wait while a worker is activated, not while it is installed: what takes long is done before.
self.addEventListener("install", event => event.waitUntil(carryOver().then(() => self.skipWaiting())));
self.addEventListener("activate", event => event.waitUntil(Promise.all([self.clients.claim(), forgetOthers()])));
self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(isChapter(url) ? kept(event, url) : fetch(event.request)));
  else if (isFile(url)) event.respondWith(kept(event, url));
});
self.addEventListener("message", event => {
  const keys = event.data.addresses.map(address => new URL(address)).filter(url => isChapter(url) || isFile(url)).map(keyOf);
  // The worker before may have been keeping an answer when its store was taken away, and so have made it again.
  event.waitUntil(Promise.allSettled(keys.map(async key => keep(key, await fetch(key)))).then(forgetOthers));
});
