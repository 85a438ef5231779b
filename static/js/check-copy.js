// "Check my copy": hashes the chosen or dropped file on the visitor's own device and goes to the answer for its digest.
// Without this script the form sends the file, and the site hashes it.

import { whenDropped } from "./drop-zone.js";

const form = document.querySelector("[data-check-copy]");
const part = (name) => form.querySelector(`[data-${name}]`);
const input = form.querySelector("input[type=file]");
const button = form.querySelector("button[type=submit]");
const bar = form.querySelector("progress");
const zone = part("drop-zone");
const status = part("status");

let worker = null;

function stop(words = "") {
  worker?.terminate();
  worker = null;
  part("progress").hidden = true;
  button.hidden = false;
  status.textContent = words;
}

function check(file) {
  stop();
  bar.value = 0;
  part("progress").hidden = false;
  button.hidden = true;
  worker = new Worker(form.dataset.worker);
  worker.onmessage = ({ data }) => {
    if (data.digest) {
      location.assign(`${form.action}?sha256=${data.digest}`);
    } else if (data.unreadable) {
      stop(status.dataset.unreadable);
    } else {
      // Said aloud once: a screen reader that reads out each step would say nothing else.
      if (bar.value < 50 && data.done * 2 >= data.size && data.done < data.size) status.textContent = status.dataset.half;
      bar.value = (100 * data.done) / data.size;
    }
  };
  worker.onerror = () => stop(status.dataset.unreadable);
  worker.postMessage(file);
}

for (const element of form.querySelectorAll("[data-with-script]")) element.hidden = false;
for (const element of form.querySelectorAll("[data-without-script]")) element.hidden = true;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check(input.files[0]);
});
part("cancel").addEventListener("click", () => {
  stop(status.dataset.stopped);
  input.focus();
});
// Back from an answer, a browser shows this page as it was left.
addEventListener("pageshow", () => stop());
whenDropped(zone, (files) => {
  if (!files.length) return;
  input.files = files;
  check(files[0]);
});
