import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { getAccount } from "../connect/account-lifecycle";
import { invalid, StripeRefusal } from "../core/errors";
import { randomPart } from "../core/ids";
import type { World } from "../core/sandbox";
import { act } from "../engine/transact";
import { parseForm, readParams } from "../http/params";
import type { ApiAnswer, ApiRequest } from "../http/wire";
import { expanded } from "./expand";
import type { Fault, Faults } from "./faults";
import { type Keyed, type KeysInUse, saveAnswer, savedAnswer } from "./idempotency";
import { findRoute } from "./routes";

const BROKEN = { type: "api_error", message: "An unknown error occurred (injected by the local Stripe)." } as const;
const OF_CONNECTED_ACCOUNTS = /^\/v1\/(account|balance|balance_transactions|charges|refunds|payouts|events)(\/|$)/;
const TOO_MANY = {
  type: "rate_limit_error",
  code: "rate_limit",
  message: "Too many requests in a period of time (injected by the local Stripe).",
} as const;

/** Answers one request of the API, with the trouble that waits for it. "hang" and "reset" are done to the connection. */
export async function answerApi(
  world: World,
  tools: { faults: Faults; keys: KeysInUse },
  request: ApiRequest,
): Promise<ApiAnswer | "hang" | "reset"> {
  const requestId = `req_${randomPart(14)}`;
  const fault = tools.faults.take(request.method, request.path);
  const cut = connectionFault(fault);
  if (cut && fault?.when === "before") return cut;
  const answer = await answered(world, tools.keys, request, requestId, fault);
  return cut ?? answer;
}

async function answered(
  world: World,
  keys: KeysInUse,
  request: ApiRequest,
  requestId: string,
  fault: Fault | null,
): Promise<ApiAnswer> {
  const key = request.method === "POST" ? (request.headers["idempotency-key"] ?? null) : null;
  const keyed: Keyed | null =
    key === null
      ? null
      : { key, account: request.account, method: request.method, path: request.path, body: request.body };
  try {
    authenticate(request.headers.authorization);
    if (fault?.kind === "429" && fault.when === "before") throw new StripeRefusal(429, TOO_MANY);
    if (keyed) keys.enter(keyed);
    try {
      if (fault?.kind === "slow") await pause(fault.delayMs ?? 1_000);
      return perform(world, request, requestId, keyed, fault);
    } finally {
      if (keyed) keys.leave(keyed);
    }
  } catch (error) {
    return refused(world, request, requestId, error);
  }
}

function perform(
  world: World,
  request: ApiRequest,
  requestId: string,
  keyed: Keyed | null,
  fault: Fault | null,
): ApiAnswer {
  const saved = keyed && savedAnswer(world, keyed);
  if (saved) {
    const replay = { "idempotent-replayed": "true", "original-request": saved.requestId };
    const stays: Record<string, string> = saved.status >= 500 ? { "stripe-should-retry": "false" } : {};
    return { status: saved.status, body: saved.body, headers: { ...headers(request, requestId), ...replay, ...stays } };
  }
  const found = findRoute(request.method, request.path);
  if (!found)
    throw new StripeRefusal(404, {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${request.method}: ${request.path}).`,
    });
  const { expand, ...raw } = parseForm(request.method === "POST" ? request.body : request.query);
  const paths = Array.isArray(expand) ? expand.map(String) : [];
  const params = readParams(found.route.params, raw);
  const cause = { id: requestId, idempotency_key: keyed?.key ?? null };
  return act(
    world,
    () => {
      const answer = executed(world, request, requestId, fault, () => {
        if (request.account !== null) mayActFor(world, request.account, request);
        const { id, secondId } = found;
        return expanded(world, found.route.handle(world, { params, id, secondId, account: request.account }), paths);
      });
      if (keyed && answer.status !== 429)
        saveAnswer(world, keyed, { status: answer.status, body: answer.body, requestId });
      return answer;
    },
    cause,
  );
}

function executed(
  world: World,
  request: ApiRequest,
  requestId: string,
  fault: Fault | null,
  work: () => object,
): ApiAnswer {
  try {
    if (fault?.kind === "500" && fault.when === "before") throw new StripeRefusal(500, BROKEN);
    const result = world.store.transaction(work);
    if (fault?.when === "after" && fault.kind === "500") throw new StripeRefusal(500, BROKEN, true);
    if (fault?.when === "after" && fault.kind === "429") throw new StripeRefusal(429, TOO_MANY, true);
    return { status: 200, body: JSON.stringify(result, null, 2), headers: headers(request, requestId) };
  } catch (error) {
    return refused(world, request, requestId, error);
  }
}

/** Direct charges do not happen here: on a connected account there is money to see and to pay out, nothing to sell. */
function mayActFor(world: World, account: string, request: ApiRequest): void {
  getAccount(world, account);
  if (OF_CONNECTED_ACCOUNTS.test(request.path)) return;
  throw invalid(`The local Stripe does not offer ${request.method} ${request.path} on behalf of a connected account.`);
}

function refused(world: World, request: ApiRequest, requestId: string, error: unknown): ApiAnswer {
  if (!(error instanceof StripeRefusal)) throw error;
  const docs =
    error.body.code === undefined
      ? {}
      : { doc_url: `https://stripe.com/docs/error-codes/${error.body.code.replaceAll("_", "-")}` };
  const body = { error: { ...error.body, ...docs, request_log_url: `${world.baseUrl}/_control?request=${requestId}` } };
  return { status: error.status, body: JSON.stringify(body, null, 2), headers: headers(request, requestId) };
}

function headers(request: ApiRequest, requestId: string): Record<string, string> {
  const key = request.headers["idempotency-key"];
  return {
    "content-type": "application/json",
    "request-id": requestId,
    "stripe-version": request.headers["stripe-version"] ?? Stripe.API_VERSION,
    ...(key === undefined ? {} : { "idempotency-key": key }),
    ...(request.account === null ? {} : { "stripe-account": request.account }),
  };
}

function connectionFault(fault: Fault | null): "hang" | "reset" | null {
  if (fault?.kind === "timeout") return "hang";
  return fault?.kind === "reset" ? "reset" : null;
}

/** Only secret test keys open this door; a live key must never come here. */
export function authenticate(header: string | undefined): void {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  const key =
    scheme.toLowerCase() === "basic" ? (Buffer.from(value, "base64").toString("utf8").split(":")[0] ?? "") : value;
  if (key === "") {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (!/^sk_test_\w+$/.test(key)) throw unauthorized(`Invalid API Key provided: ${key.slice(0, 8)}****`);
}

function unauthorized(message: string): StripeRefusal {
  return new StripeRefusal(401, { type: "invalid_request_error", message });
}
