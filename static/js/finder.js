// The finder in place: htmx puts the parts that an answer brings where they belong. Here is decided what is left alone,
// what is said, and where the address and the focus go. Without scripts it is a plain GET form.

const form = document.getElementById("finder");
const said = document.getElementById("said");
const panel = form.querySelector(".finder__filters");
const PATIENCE = 4000; // milliseconds after which a visitor is told that it takes long
let cause = null; // the event that the present request is about
let waiting;

const on = (name, act) => document.body.addEventListener(`htmx:${name}`, act);
const causedBy = (selector) => cause?.target.closest?.(selector);
const isFolding = () => panel.querySelector("summary").offsetParent !== null;

function say(isWarning, ...words) {
  clearTimeout(waiting);
  said.className = isWarning ? "finder__note finder__note--warning" : "visually-hidden";
  said.replaceChildren(...words);
}

function whatHappened(found) {
  const box = causedBy("[type=checkbox]");
  const link = causedBy("[data-removes]");
  const find = causedBy("[data-find]");
  if (find) return `${said.dataset.left} ${find.closest("details").querySelectorAll("[type=checkbox]").length}.`;
  if (box) return `${found}. ${box.checked ? said.dataset.added : said.dataset.removed} ${box.labels[0].textContent}.`;
  return link ? `${found}. ${said.dataset.removed} ${link.dataset.removes}.` : `${found}.`;
}

function updated() {
  const found = document.getElementById("found");
  document.querySelector("link[rel=canonical]").href = found.dataset.canonical;
  for (const link of document.querySelectorAll("[data-language]")) link.search = location.search;
  say(false, whatHappened(found.dataset.spoken));
  const applied = cause?.submitter?.matches("[data-apply]") && isFolding();
  if (applied) panel.open = false;
  // A link that was followed is gone now; who applied the filters on a phone wants to see what there is.
  if (applied || causedBy("a")) document.getElementById("results").focus();
}

function failed({ detail }) {
  const again = document.createElement("a");
  again.href = detail.pathInfo.finalRequestPath;
  again.textContent = said.dataset.again;
  say(true, `${said.dataset.failed} `, again);
}

on("configRequest", ({ detail }) => {
  cause = detail.triggeringEvent;
  for (const [name, value] of [...detail.formData]) if (!value) detail.formData.delete(name);
});
on("beforeSend", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => say(true, said.dataset.slow), PATIENCE);
});
// What a visitor is just using stays as it is: its own choice changes nothing in it, and a reader need not read it anew.
on("oobBeforeSwap", ({ detail }) => {
  if (detail.target.contains(cause?.target ?? null) && !causedBy("a")) detail.shouldSwap = false;
});
on("beforeHistoryUpdate", ({ detail }) => {
  if (detail.history.path === location.pathname + location.search) detail.history.type = "replace";
});
on("afterRequest", ({ detail }) => detail.successful && updated());
for (const name of ["responseError", "sendError", "timeout"]) on(name, failed);

// Back and forward: htmx would load the whole page for that, and fold again what was open.
on("historyCacheMiss", (event) => {
  event.preventDefault();
  const address = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll("[type=search]")) field.value = address.get(field.name) ?? "";
  window.htmx.ajax("GET", event.detail.path, { source: said });
});
