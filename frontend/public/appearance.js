// Runs before the first paint, so that a dark or large-print page never flashes light or small.
// The only reader of the stored choices; src/lib/appearance starts from the attributes set here.
(function () {
  var root = document.documentElement;
  function kept(key) {
    try {
      return localStorage.getItem("xiaoshao." + key);
    } catch {
      return null; // storage may be closed to us: then nothing was chosen
    }
  }
  var theme = kept("theme");
  var dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.themeChoice = theme === "dark" || theme === "light" ? theme : "system";
  root.dataset.theme = dark ? "dark" : "light";
  if (kept("print") === "large") root.dataset.print = "large";
  var language = kept("language");
  root.lang = language === "en" ? "en" : "zh-CN";
})();
