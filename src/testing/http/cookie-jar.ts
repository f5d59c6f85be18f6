/** The cookies of one site, as a browser stores and sends them. */
export class CookieJar extends Map<string, string> {
  /** Stores the cookies that a response sets, and removes those it clears. */
  store({ headers }: Response) {
    for (const line of headers.getSetCookie()) {
      const [name = "", ...parts] = (line.split(";")[0] ?? "").split("=");
      const value = parts.join("=");
      if (value === "") this.delete(name);
      else this.set(name, decodeURIComponent(value));
    }
  }

  /** The value of the Cookie header. */
  get header() {
    return [...this].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
  }
}
