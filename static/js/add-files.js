// Adds files to a resource one after another, in the order in which they were chosen or dropped, each with its progress.
// What the site says of a file comes as HTML. Without this script the form sends all of them at once.

import { whenDropped } from "./drop-zone.js";

const form = document.querySelector("[data-add-files]");
const input = form.querySelector("input[type=file]");
const zone = form.querySelector("[data-drop-zone]");
const status = form.querySelector("[data-status]");
const list = document.querySelector("[data-rows]");

function send(file, bar) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fields = new FormData();
    fields.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    fields.append("files", file);
    request.open("POST", form.action);
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.upload.onprogress = (event) => {
      bar.value = (100 * event.loaded) / event.total;
    };
    request.onload = () => (request.status === 200 ? resolve(request.responseText) : reject(problems(request)));
    request.onerror = () => reject(status.dataset.failed);
    request.send(fields);
  });
}

// What the site says against it, such as that the draft is locked by now.
function problems(request) {
  try {
    return JSON.parse(request.responseText).problems.join(" ");
  } catch {
    return status.dataset.failed;
  }
}

function row(file) {
  const made = form.querySelector("template").content.cloneNode(true).firstElementChild;
  made.querySelector("[data-name]").textContent = file.name;
  made.querySelector("progress").setAttribute("aria-label", file.name);
  return list.appendChild(made);
}

let turn = Promise.resolve();

function add(files) {
  const waiting = Array.from(files, (file) => [file, row(file)]);
  for (const [file, line] of waiting) {
    turn = turn.then(async () => {
      try {
        line.outerHTML = await send(file, line.querySelector("progress"));
      } catch (sentence) {
        line.querySelector("progress").remove();
        line.append(sentence);
      }
    });
  }
  status.textContent = "";
  turn = turn.then(() => {
    status.textContent = status.dataset.done;
  });
  input.value = "";
}

for (const element of form.querySelectorAll("[data-with-script]")) element.hidden = false;
for (const element of form.querySelectorAll("[data-without-script]")) element.hidden = true;

input.addEventListener("change", () => add(input.files));
whenDropped(zone, add);
// Chosen before this script was there.
if (input.files.length) add(input.files);
