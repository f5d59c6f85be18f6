import { CookieJar } from "../../src/testing/http/cookie-jar";
import type { Outcome, Tally } from "./tally";

/** Nobody waits longer; an answer that is not there by then never comes. */
const REQUEST_TIMEOUT_MS = 30_000;

export interface ClientResponse {
  outcome: Outcome;
  status: number;
  /** What stories read of answers. */
  json: { code?: string; id?: string; url?: string; status?: string; refundCents?: number; csrfToken?: string };
  retryAfterMs: number;
}

/** A browser: stores cookies, sends its origin, and reports the outcome of each request to the tally. */
export class Client {
  private readonly jar = new CookieJar();

  constructor(
    private readonly site: string,
    private readonly tally: Tally,
    /** Whether connections may fail now, because the server was killed. */
    private readonly serverMayBeDown: () => boolean,
  ) {}

  get = (path: string) => this.send("GET", path);
  post = (path: string, body: object = {}) => this.send("POST", path, body);

  async send(method: string, path: string, body?: object): Promise<ClientResponse> {
    const startedAt = performance.now();
    const what = `${method} ${path.split("?")[0]?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")}`;
    const record = (answer: ClientResponse, detail = "") => {
      this.tally.count(answer.outcome, what, Math.round(performance.now() - startedAt), detail);
      return answer;
    };
    try {
      const response = await fetch(this.site + path, {
        method,
        redirect: "manual",
        headers: { origin: this.site, cookie: this.jar.header, "content-type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      this.jar.store(response);
      const text = await response.text();
      const isJson = /json/.test(response.headers.get("content-type") ?? "");
      const json = isJson ? JSON.parse(text) : {};
      const retryAfter = Number(response.headers.get("retry-after"));
      const outcome = outcomeOf(response.status, retryAfter);
      return record(
        { outcome, status: response.status, json, retryAfterMs: retryAfter * 1_000 },
        detailOf(response, json),
      );
    } catch (error) {
      const outcome = error instanceof TypeError && this.serverMayBeDown() ? "no connection" : "broken";
      return record({ outcome, status: 0, json: {}, retryAfterMs: 0 }, reasonOf(error));
    }
  }

  /** Signs in as the form does. */
  async signIn(email: string, password: string): Promise<ClientResponse> {
    this.jar.clear();
    const csrf = await this.get("/api/auth/csrf");
    if (csrf.outcome !== "done") return csrf;
    return this.post("/api/auth/callback/credentials", {
      email,
      password,
      csrfToken: csrf.json.csrfToken,
      json: "true",
    });
  }
}

/** "Later" is planned only when it says when. */
function outcomeOf(status: number, retryAfter: number): Outcome {
  if (status < 400) return "done";
  if (status === 503 || status === 429) return retryAfter > 0 ? "try again later" : "broken";
  return status < 500 ? "refused by a rule" : "broken";
}

const detailOf = (response: Response, json: { code?: string; requestId?: string }) =>
  `${response.status} ${json.code ?? ""}${response.status === 503 ? " without Retry-After" : ""}`;

function reasonOf(error: unknown) {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  return name === "TimeoutError" ? `no answer in ${REQUEST_TIMEOUT_MS / 1_000} s` : (cause?.code ?? name);
}
