// The switch of one place that Kithgate can read. The browser asks for the permission at the person's own click.

/**
 * @param {Place} place
 * @param {() => void} onTurned when the browser and the background have done it, or the person said no
 * @returns {HTMLElement}
 */
export function placeSwitch({ id, title, origin, isOn }, onTurned) {
  const input = kgBuild.make("input", { type: "checkbox", role: "switch", id: `place-${id}`, checked: isOn });
  input.addEventListener("change", async () => {
    const isWanted = input.checked;
    try {
      if (!isWanted || (await chrome.permissions.request({ origins: [origin] }))) await kgAsk("turn", { id, isOn: isWanted });
    } finally {
      onTurned();
    }
  });
  return kgBuild.make("div", { class: "tick" }, [input, kgBuild.make("label", { for: `place-${id}`, text: title })]);
}
