// On every page: say when the connection is gone.
const offline = document.getElementById("offline");
const show = () => { offline.hidden = navigator.onLine; };
addEventListener("online", show);
addEventListener("offline", show);
show();
