/** Somebody signed in, as headers that go with each of their requests. */
export interface SessionHeaders {
  cookie: string;
  origin: string;
}

/** Signs in as the form does; throws where the site says no. */
export async function signIn(site: string, email: string, password: string): Promise<SessionHeaders> {
  const jar = new Map<string, string>();
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${site}/api/auth/${path}`, {
      method: body ? "POST" : "GET",
      headers: { origin: new URL(site).origin, cookie: cookiesOf(jar), "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", ...value] = (line.split(";")[0] ?? "").split("=");
      jar.set(name, value.join("="));
    }
    if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}`);
    return response.json();
  };
  const { csrfToken } = await ask("csrf");
  await ask("callback/credentials", { email, password, csrfToken, json: "true" });
  return { cookie: cookiesOf(jar), origin: new URL(site).origin };
}

const cookiesOf = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

/** Reads JSON of the API as somebody. */
export async function readJson(site: string, path: string, who?: SessionHeaders) {
  const response = await fetch(site + path, who ? { headers: { ...who } } : {});
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
