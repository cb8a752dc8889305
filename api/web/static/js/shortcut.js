// Whether the key / leads to the question box: a single key must be possible to turn off (WCAG 2.1.4).

const OFF = "vejviser.uden-genvej";
const box = document.getElementById("shortcut");

function stored() {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

box.checked = stored();
box.addEventListener("change", () => {
  try {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // no storage here: the choice lasts as long as the page
  }
});

export function slashIsOn() {
  return box.checked;
}
