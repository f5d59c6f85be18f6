// Runs before the first paint, so neither the chosen theme nor the signed-in corner of the top bar flashes.
(() => {
  try {
    const root = document.documentElement;
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    if (localStorage.getItem("session-hint")) root.dataset.session = "maybe";
  } catch {
    // Storage may be blocked; the system's theme then applies.
  }
})();
