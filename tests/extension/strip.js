// Takes off what a redesign takes off: classes, ids, hooks for tests, labels.

/** @param {Document} document @param {RegExp} names */
function removeAttributes(document, names) {
  for (const element of document.querySelectorAll("*")) for (const { name } of [...element.attributes]) if (names.test(name)) element.removeAttribute(name);
}

export const STRIPS = {
  "as it is": () => {},
  "without classes, ids and data attributes": (document) => removeAttributes(document, /^(class|id|componentkey|data-.*)$/),
  "without labels on its controls": (document) => document.querySelectorAll("button,a,[role=button]").forEach((control) => control.removeAttribute("aria-label")),
  "without any of these, and without roles": (document) => {
    document.querySelectorAll("button,a,[role=button]").forEach((control) => control.removeAttribute("aria-label"));
    document.querySelectorAll("div[role=button],div[role=listitem],[role=list],[role=presentation]").forEach((element) => !/BUTTON/.test(element.tagName) && element.getAttribute("role") !== "button" && element.removeAttribute("role"));
    removeAttributes(document, /^(class|id|componentkey|data-.*)$/);
  },
};
