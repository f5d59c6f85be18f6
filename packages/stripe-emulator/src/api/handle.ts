import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { getAccount } from "../connect/account-lifecycle";
import { invalid, StripeApiError } from "../core/errors";
import { randomPart } from "../core/ids";
import type { Sandbox } from "../core/sandbox";
import { transact } from "../engine/transact";
import { parseForm, readParams } from "../http/params";
import type { ApiRequest, ApiResponse } from "../http/wire";
import { withExpanded } from "./expand";
import type { Fault, Faults } from "./faults";
import { findSavedResponse, type KeyedRequest, type KeysInProgress, saveResponse } from "./idempotency";
import { findRoute } from "./routes";

const INJECTED_500 = {
  type: "api_error",
  message: "An unknown error occurred (injected by the Stripe emulator).",
} as const;
const CONNECTED_ACCOUNT_ROUTES = /^\/v1\/(account|balance|balance_transactions|charges|refunds|payouts|events)(\/|$)/;
const INJECTED_429 = {
  type: "rate_limit_error",
  code: "rate_limit",
  message: "Too many requests in a period of time (injected by the Stripe emulator).",
} as const;

/** Handles one API request and applies a queued fault. The caller carries out "hang" and "reset" on the connection. */
export async function handleApiRequest(
  sandbox: Sandbox,
  tools: { faults: Faults; keys: KeysInProgress },
  request: ApiRequest,
): Promise<ApiResponse | "hang" | "reset"> {
  const requestId = `req_${randomPart(14)}`;
  const fault = tools.faults.take(request.method, request.path);
  const disconnect = disconnectFault(fault);
  if (disconnect && fault?.when === "before") return disconnect;
  const response = await respond(sandbox, tools.keys, request, requestId, fault);
  return disconnect ?? response;
}

async function respond(
  sandbox: Sandbox,
  keys: KeysInProgress,
  request: ApiRequest,
  requestId: string,
  fault: Fault | null,
): Promise<ApiResponse> {
  const key = request.method === "POST" ? (request.headers["idempotency-key"] ?? null) : null;
  const keyed: KeyedRequest | null =
    key === null
      ? null
      : { key, account: request.account, method: request.method, path: request.path, body: request.body };
  try {
    authenticate(request.headers.authorization);
    assertVersion(request.headers["stripe-version"]);
    if (fault?.kind === "429" && fault.when === "before") throw new StripeApiError(429, INJECTED_429);
    if (keyed) keys.acquire(keyed);
    try {
      if (fault?.kind === "slow") await pause(fault.delayMs ?? 1_000);
      return execute(sandbox, request, requestId, keyed, fault);
    } finally {
      if (keyed) keys.release(keyed);
    }
  } catch (error) {
    return errorResponse(sandbox, request, requestId, error);
  }
}

function execute(
  sandbox: Sandbox,
  request: ApiRequest,
  requestId: string,
  keyed: KeyedRequest | null,
  fault: Fault | null,
): ApiResponse {
  const saved = keyed && findSavedResponse(sandbox, keyed);
  if (saved) {
    const replay = { "idempotent-replayed": "true", "original-request": saved.requestId };
    const noRetry: Record<string, string> = saved.status >= 500 ? { "stripe-should-retry": "false" } : {};
    return {
      status: saved.status,
      body: saved.body,
      headers: { ...headers(request, requestId), ...replay, ...noRetry },
    };
  }
  const match = findRoute(request.method, request.path);
  if (!match)
    throw new StripeApiError(404, {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${request.method}: ${request.path}).`,
    });
  const { expand, ...raw } = parseForm(request.method === "POST" ? request.body : request.query);
  const paths = Array.isArray(expand) ? expand.map(String) : [];
  const params = readParams(match.route.params, raw);
  const cause = { id: requestId, idempotency_key: keyed?.key ?? null };
  return transact(
    sandbox,
    () => {
      const response = runRoute(sandbox, request, requestId, fault, () => {
        if (request.account !== null) assertConnectedAccountRoute(sandbox, request.account, request);
        const { id, secondId } = match;
        return withExpanded(
          sandbox,
          match.route.handle(sandbox, { params, id, secondId, account: request.account }),
          paths,
        );
      });
      if (keyed && response.status !== 429)
        saveResponse(sandbox, keyed, { status: response.status, body: response.body, requestId });
      return response;
    },
    cause,
  );
}

function runRoute(
  sandbox: Sandbox,
  request: ApiRequest,
  requestId: string,
  fault: Fault | null,
  work: () => object,
): ApiResponse {
  try {
    if (fault?.kind === "500" && fault.when === "before") throw new StripeApiError(500, INJECTED_500);
    const result = sandbox.store.transaction(work);
    if (fault?.when === "after" && fault.kind === "500") throw new StripeApiError(500, INJECTED_500, true);
    if (fault?.when === "after" && fault.kind === "429") throw new StripeApiError(429, INJECTED_429, true);
    return { status: 200, body: JSON.stringify(result, null, 2), headers: headers(request, requestId) };
  } catch (error) {
    return errorResponse(sandbox, request, requestId, error);
  }
}

/** There are no direct charges: a connected account offers balances, payouts and lists, but no payments. */
function assertConnectedAccountRoute(sandbox: Sandbox, account: string, request: ApiRequest): void {
  getAccount(sandbox, account);
  if (CONNECTED_ACCOUNT_ROUTES.test(request.path)) return;
  throw invalid(
    `The Stripe emulator does not offer ${request.method} ${request.path} on behalf of a connected account.`,
  );
}

function errorResponse(sandbox: Sandbox, request: ApiRequest, requestId: string, error: unknown): ApiResponse {
  if (!(error instanceof StripeApiError)) throw error;
  const docs =
    error.body.code === undefined
      ? {}
      : { doc_url: `https://stripe.com/docs/error-codes/${error.body.code.replaceAll("_", "-")}` };
  const body = {
    error: { ...error.body, ...docs, request_log_url: `${sandbox.baseUrl}/_control?request=${requestId}` },
  };
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

function disconnectFault(fault: Fault | null): "hang" | "reset" | null {
  if (fault?.kind === "timeout") return "hang";
  return fault?.kind === "reset" ? "reset" : null;
}

/** Accepts secret test keys only, so that a live key sent here by mistake fails. */
function authenticate(header: string | undefined): void {
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

/** Stripe's versions are a date, and since 2024 a name. */
function assertVersion(version: string | undefined): void {
  if (version === undefined || /^20\d\d-[01]\d-[0-3]\d(\.[a-z_]+)*$/.test(version)) return;
  throw invalid(`Invalid Stripe API version: ${version}`);
}

function unauthorized(message: string): StripeApiError {
  return new StripeApiError(401, { type: "invalid_request_error", message });
}
