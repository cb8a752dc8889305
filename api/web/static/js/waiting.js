// While the sources cannot be used: looks now and then whether the page is there, and shows it when it is.
const box = document.getElementById("waiting");
const LONGEST = 60;
let seconds = Math.max(Number(box.dataset.seconds) || 10, 2);
box.hidden = false;

async function look() {
  if (!document.hidden && navigator.onLine) {
    try {
      const response = await fetch(location.href, { headers: { accept: "text/html" } });
      if (response.status !== 503) {
        location.replace(location.href);
        return;
      }
    } catch {
      // No connection to the server: the same as not ready.
    }
    seconds = Math.min(seconds * 1.5, LONGEST);
  }
  setTimeout(look, seconds * 1000);
}
setTimeout(look, seconds * 1000);
