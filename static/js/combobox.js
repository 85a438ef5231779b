// A search field becomes a combobox with suggestions, after the ARIA Authoring Practices (editable, list autocomplete):
// nothing is chosen by itself, the arrow keys lead into the list, Escape closes it. Without scripts it stays a field.

const PAUSE = 200; // milliseconds without a key before suggestions are asked for
const box = document.querySelector("[data-suggestions]");
const input = box.querySelector("input");
const list = document.createElement("ul");
const said = document.createElement("p");
let options = [];
let active = -1;
let waiting;
let request;

function close() {
  clearTimeout(waiting);
  request?.abort();
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  activate(-1);
}

function activate(number) {
  active = number;
  [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
  if (active < 0) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", list.children[active].id);
  list.children[active].scrollIntoView({ block: "nearest" });
}

function show(suggestions) {
  options = suggestions;
  list.replaceChildren(...suggestions.map(optionOf));
  list.hidden = !options.length;
  input.setAttribute("aria-expanded", String(!list.hidden));
  activate(-1);
  said.textContent = options.length ? `${box.dataset.count} ${options.length}. ${box.dataset.how}` : box.dataset.none;
}

function optionOf({ text, kind, lang }, at) {
  const option = document.createElement("li");
  option.id = `${list.id}-${at}`;
  option.setAttribute("role", "option");
  option.dir = "auto";
  const words = document.createElement("span");
  words.textContent = text;
  if (lang) words.lang = lang;
  option.append(words);
  if (kind === "resource") {
    const note = document.createElement("small");
    note.textContent = box.dataset.page;
    option.append(" ", note);
  }
  return option;
}

async function ask() {
  request = new AbortController();
  const query = new URLSearchParams({ q: input.value });
  try {
    const answer = await fetch(`${box.dataset.suggestions}?${query}`, { signal: request.signal });
    show((await answer.json()).suggestions);
  } catch {
    // Without suggestions, the field still searches.
  }
}

function choose({ text, address, kind }) {
  close();
  if (kind !== "word") return location.assign(address);
  input.value = text;
  box.querySelector("[type=submit]").click();
}

function askSoon() {
  close();
  if (input.value.trim()) waiting = setTimeout(ask, PAUSE);
  else said.textContent = "";
}

const KEYS = {
  ArrowDown: () => (list.hidden ? askSoon() : activate(active + 1 < options.length ? active + 1 : -1)),
  ArrowUp: () => (list.hidden ? askSoon() : activate(active < 0 ? options.length - 1 : active - 1)),
  Escape: () => (list.hidden ? (input.value = "") : close()),
};

input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && active >= 0) {
    event.preventDefault();
    choose(options[active]);
  } else if (event.key in KEYS) {
    event.preventDefault();
    KEYS[event.key]();
  } else if (event.key !== "Shift") {
    activate(-1); // the caret moves again: Home, End, the arrows to both sides, letters
  }
});
input.addEventListener("input", askSoon);
input.addEventListener("blur", close);
input.form.addEventListener("submit", close);
// A press must not take the focus from the field before it is a click, which a finger that scrolls never makes.
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", ({ target }) => {
  const at = [...list.children].indexOf(target.closest("[role=option]"));
  if (at >= 0) choose(options[at]);
});

list.id = `${input.id}-suggestions`;
list.className = "suggestions";
list.hidden = true;
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", box.dataset.list);
said.className = "visually-hidden";
said.setAttribute("role", "status");
input.setAttribute("role", "combobox");
input.setAttribute("aria-autocomplete", "list");
input.setAttribute("aria-controls", list.id);
input.setAttribute("aria-expanded", "false");
input.after(list, said);
