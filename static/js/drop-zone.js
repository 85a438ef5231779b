// A place on which files may be dropped: it shows that they are above it, and hands them over.

export function whenDropped(zone, use) {
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add("drop-zone--over");
    });
  }
  for (const name of ["dragleave", "drop"]) {
    zone.addEventListener(name, () => zone.classList.remove("drop-zone--over"));
  }
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    use(event.dataTransfer.files);
  });
}
