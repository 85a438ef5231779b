// The editor of a resource: shows only the terms of the role types that are ticked. A group with a ticked box stays in
// sight, so that nothing that will be saved or refused is hidden. Without this script every group is shown.

const roleTypes = document.querySelector('[data-term-field="role_types"]');

function fold() {
  const chosen = new Set(Array.from(roleTypes.querySelectorAll("input:checked"), (box) => box.value));
  for (const group of document.querySelectorAll("fieldset[data-role-type]")) {
    group.hidden = !chosen.has(group.dataset.roleType) && !group.querySelector("input:checked");
  }
}

if (roleTypes) {
  roleTypes.addEventListener("change", fold);
  fold();
}
