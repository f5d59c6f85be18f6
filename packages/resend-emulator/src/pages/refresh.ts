/**
 * The script of the list pages: every three seconds, while the page is looked at, it fetches the page again and puts
 * in the new list. Someone who stands in the list with the keyboard gets a link instead, so that nothing moves away.
 */
export const REFRESH_SCRIPT = `
const main = document.querySelector("main");
const news = document.querySelector("#news");
setInterval(async () => {
  if (document.hidden) return;
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (next.innerHTML === main.innerHTML) return;
  if (main.contains(document.activeElement) && document.activeElement !== main) {
    if (!news.firstChild) news.append(Object.assign(document.createElement("a"), { href: location.href, textContent: "New mail: show it" }));
  } else {
    main.innerHTML = next.innerHTML;
  }
}, 3000);
`;
