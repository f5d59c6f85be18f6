import { CookieJar } from "../../src/testing/http/cookie-jar";

/** Somebody signed in, as headers that go with each of their requests. */
export interface SessionHeaders {
  cookie: string;
  origin: string;
}

/** Signs in as the form does; throws where the site says no. */
export async function signIn(site: string, email: string, password: string): Promise<SessionHeaders> {
  const jar = new CookieJar();
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${site}/api/auth/${path}`, {
      method: body ? "POST" : "GET",
      headers: { origin: new URL(site).origin, cookie: jar.header, "content-type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    jar.store(response);
    if (!response.ok) throw new Error(`${email} could not sign in: ${response.status}`);
    return response.json();
  };
  const { csrfToken } = await ask("csrf");
  await ask("callback/credentials", { email, password, csrfToken, json: "true" });
  return { cookie: jar.header, origin: new URL(site).origin };
}

/** Reads JSON of the API as somebody. */
export async function readJson(site: string, path: string, who?: SessionHeaders) {
  const response = await fetch(site + path, who ? { headers: { ...who } } : {});
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
