// This edition's pages, as its build lists them, in; the same pages without a line, out. Registered by bang-tin.js at the first touch,
// key or scroll. A page always comes from the line as long as the line answers: a saved copy says that it is one.
"use strict";

// What the build lists: the pages by address with their titles, and what is saved before anybody opens it.
const SITE = { version: "", pages: {}, shell: [] };

const PATIENCE = 5000; // A line that has said nothing for so long (in ms) is taken for dead, if there is a saved copy.
const ASK = { cache: "no-cache" }; // The server says whether a page is still the same; a browser's guess for ten minutes is not enough.
const OFFLINE = "ngoai-tuyen.html";
const ROOT = new URL("./", self.location).pathname;
const OWN = `bang-tin ${ROOT} `; // Editions side by side share one store: each touches only caches of this name.
const CACHE = OWN + SITE.version;
const MARKED = /\.[0-9a-f]{8}\.[a-z0-9]+$/; // The name tells the content: never another.

const isPage = (name) => name === OFFLINE || Object.prototype.hasOwnProperty.call(SITE.pages, name);
const isFile = (name) => /^assets\/|^tim\/|^manifest\.webmanifest$|^posters\/.*\.webp$/.test(name);
const key = (name) => new URL(ROOT + name, self.location).href;

// The name of one of this edition's pages and files, from its root; null for all else: other editions', documents to print, other hosts'.
const nameOf = (address) => {
  const url = new URL(address);
  if (url.origin !== self.location.origin || !url.pathname.startsWith(ROOT)) return null;
  let name = url.pathname.slice(ROOT.length);
  try {
    name = decodeURIComponent(name);
  } catch (error) {
    return null;
  }
  name = name.replace(/(^|\/)index\.html$/, "$1");
  return isPage(name) || isFile(name) ? name : null;
};

// Saving

const save = async (name, response) => {
  if (response.status !== 200 || response.redirected) return;
  const cache = await caches.open(CACHE);
  await cache.put(key(name), response);
};

const fetchAndSave = async (cache, name) => {
  const response = await fetch(key(name), MARKED.test(name) ? {} : ASK);
  if (response.ok && !response.redirected) await cache.put(key(name), response);
  return response.ok;
};

const install = async () => {
  const cache = await caches.open(CACHE);
  const saved = await Promise.all(SITE.shell.map((name) => fetchAndSave(cache, name)));
  if (saved.includes(false)) throw new Error("the shell is not whole");
  // The page that is being read came before there was a worker to save it.
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const names = open.map((client) => nameOf(client.url)).filter((name) => name !== null && !SITE.shell.includes(name));
  await Promise.all(names.map((name) => fetchAndSave(cache, name).catch(() => false)));
};

// Pages that were read under an earlier version are taken along; its files go.
const activate = async () => {
  const cache = await caches.open(CACHE);
  for (const old of (await caches.keys()).filter((each) => each.startsWith(OWN) && each !== CACHE)) {
    const before = await caches.open(old);
    for (const request of await before.keys()) {
      const name = nameOf(request.url);
      if (name === null || MARKED.test(name) || (await cache.match(request))) continue;
      await cache.put(request, await before.match(request));
    }
    await caches.delete(old);
  }
};

// A saved copy says that it is one, and of what day

const day = (response) => {
  const date = new Date(response.headers.get("date") || NaN);
  return isNaN(date) ? "" : ` (lưu ngày ${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()})`;
};
const asHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const withHtml = async (response, change) =>
  new Response(change(await response.text()), { headers: { "content-type": "text/html; charset=utf-8" } });

const copyOf = (response) => {
  const strip = `<p class="bt-ban-luu" role="status">Bạn đang xem bản đã lưu${day(response)}.</p>`;
  return withHtml(response, (html) => html.replace(/<body[^>]*>/, (body) => body + strip));
};

const listOfSaved = async (response, wanted) => {
  const cache = await caches.open(CACHE);
  const names = (await cache.keys()).map((request) => nameOf(request.url));
  const rows = Object.keys(SITE.pages)
    .filter((name) => names.includes(name))
    .map((name) => `<li><a class="bt-cham" href="${ROOT}${name}">${asHtml(SITE.pages[name])}</a></li>`);
  const again = isPage(wanted) ? wanted : "";
  return withHtml(response, (html) =>
    html
      .replace(/(<ul data-da-luu[^>]*>)[^]*?<\/ul>/, `$1${rows.join("")}</ul>`)
      .replace(/(<a data-thu-lai[^>]*?href=")[^"]*/, `$1${ROOT}${again}`)
  );
};

// Answers

const saved = async (name) => (await caches.open(CACHE)).match(key(name));

const fromLine = async (name, request, how = {}) => {
  const response = await fetch(request, how);
  const kept = response.clone();
  save(name, kept).catch(() => {}); // A full store is no reason to show nothing.
  return response;
};

const page = async (name, request) => {
  const copy = await saved(name);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const response = await Promise.race([fromLine(name, request, ASK), ...(copy ? [late] : [])]);
    if (response) return response;
  } catch (error) {
    // No line.
  }
  if (copy) return copyOf(copy);
  return Response.redirect(`${ROOT}${OFFLINE}?trang=${encodeURIComponent(name)}`);
};

const offline = async (request) => {
  const copy = await saved(OFFLINE);
  if (!copy) return fetch(request);
  return listOfSaved(copy, new URL(request.url).searchParams.get("trang") || "");
};

// A file whose name tells its content is the same for ever. A saved page of an earlier version may ask for an earlier one that is gone:
// without a line today's serves.
const markedFile = async (name, request) => {
  const copy = await saved(name);
  if (copy) return copy;
  try {
    return await fromLine(name, request);
  } catch (error) {
    const plain = (each) => each.replace(MARKED, "");
    const names = (await (await caches.open(CACHE)).keys()).map((each) => nameOf(each.url));
    const other = names.find((each) => each !== null && MARKED.test(each) && plain(each) === plain(name));
    const instead = other && (await saved(other));
    return instead || Response.error();
  }
};

const file = async (name, request) => {
  try {
    return await fromLine(name, request);
  } catch (error) {
    return (await saved(name)) || Response.error();
  }
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range")) return;
  const name = nameOf(request.url);
  if (name === null) return;
  if (name === OFFLINE) event.respondWith(offline(request));
  else if (isPage(name)) event.respondWith(page(name, request));
  else event.respondWith(MARKED.test(name) ? markedFile(name, request) : file(name, request));
});
