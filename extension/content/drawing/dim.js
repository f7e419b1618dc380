// Dims cards without touching them: an animation lies over the site's own style, and one pointed at or in focus is clear.
"use strict";

(() => {
  const OPACITY = 0.45;

  /** @param {AbortSignal} signal @returns {(elements: Element[]) => void} dims these and no others */
  globalThis.kgDim = (signal) => {
    /** @type {Map<Element, Animation>} */
    const dimmed = new Map();

    /** @param {Event} event */
    function clear({ target }) {
      for (const [element, animation] of dimmed) {
        const isIn = target instanceof Node && element.contains(target);
        if (isIn) animation.cancel();
        else if (animation.playState === "idle") animation.play();
      }
    }
    for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, clear, { passive: true, signal });

    /** @param {Element[]} elements */
    function dim(elements) {
      const wanted = new Set(elements);
      for (const [element, animation] of dimmed) {
        if (wanted.has(element)) continue;
        animation.cancel();
        dimmed.delete(element);
      }
      for (const element of wanted) if (!dimmed.has(element)) dimmed.set(element, element.animate({ opacity: [OPACITY, OPACITY] }, { duration: 1, fill: "both" }));
    }
    signal.addEventListener("abort", () => dim([]));
    return dim;
  };
})();
