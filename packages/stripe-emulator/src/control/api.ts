import { z } from "zod";
import { BALANCE_MOVEMENTS, type BalanceMovement } from "../core/balance-movements";
import { StripeApiError } from "../core/errors";
import type { Sandbox } from "../core/sandbox";
import { matchPath } from "../http/route";
import { type PageRequest, type PageResponse, redirect } from "../pages/page";
import { TABLES } from "../store/tables";
import type { Control } from "./control";
import { controlPage } from "./page";

/** One endpoint of the control API. */
export interface ControlAction {
  method: "GET" | "POST";
  path: string;
  params: z.ZodType;
  run(control: Control, params: unknown, id: string): unknown;
}

function action<S extends z.ZodType>(
  method: "GET" | "POST",
  path: string,
  schema: S,
  run: (control: Control, input: z.output<S>, id: string) => unknown,
): ControlAction {
  return {
    method,
    path: `/_control${path}`,
    params: schema,
    run: (control, params, id) => run(control, params as z.output<S>, id),
  };
}

const none = z.object({});
const integer = z.coerce.number().int();
const outcome = z.object({ outcome: z.enum(["succeed", "fail"]), reason: z.string().optional() });

const clock = z.object({ advanceSeconds: z.coerce.number().optional(), at: integer.optional() });
const fault = z.object({
  count: integer.min(1).default(1),
  kind: z.enum(["429", "500", "timeout", "reset", "slow"]),
  when: z.enum(["before", "after"]).default("before"),
  path: z.string().optional(),
  method: z.string().optional(),
  delayMs: integer.optional(),
});
const mode = z.object({
  mode: z.enum(["normal", "duplicate", "delay", "reorder", "drop", "hold"]),
  delayMs: integer.optional(),
});
const part = z.object({ amount: integer.min(1).optional() });
const flag = z.union([z.boolean(), z.stringbool()]);
const platform = z.object({ requireFunds: flag.optional(), payOutDaily: flag.optional() });
const movementTypes = Object.keys(BALANCE_MOVEMENTS) as BalanceMovement[]; // the keys of that object
const movement = z.object({ type: z.enum(movementTypes), amount: integer, description: z.string().optional() });
const pay = z.object({
  card: z.string().optional(),
  bancontact: z.union([z.boolean(), z.stringbool()]).optional(),
  outcome: z.enum(["succeed", "fail", "later", "later-fail"]).optional(),
  email: z.string().optional(),
  name: z.string().optional(),
});

/** All endpoints of the control API. */
export const CONTROL_ACTIONS: ControlAction[] = [
  action("GET", "/clock", none, (control) => ({ now: control.now() })),
  action("POST", "/clock", clock, (control, { advanceSeconds, at }) => ({
    now: at === undefined ? control.advance(advanceSeconds ?? 0) : control.moveTo(at),
  })),
  action("GET", "/check", none, (control) => control.check()),
  action("GET", "/events", none, (control) => ({ data: control.events() })),
  action("POST", "/events/:id/deliver", none, async (control, _, id) => ({ deliveries: await control.deliver(id) })),
  action("GET", "/webhooks", none, (control) => ({ mode: control.webhookMode(), held: control.heldEvents() })),
  action("POST", "/webhooks", mode, (control, input) => control.setWebhookMode(input.mode, input.delayMs)),
  action(
    "POST",
    "/webhooks/release",
    z.object({ order: z.enum(["oldest-first", "newest-first"]).optional() }),
    async (control, { order }) => ({ released: await control.releaseHeld(order) }),
  ),
  action("POST", "/webhooks/idle", none, (control) => control.webhooksIdle()),
  action("GET", "/faults", none, (control) => ({ data: control.faults() })),
  action("POST", "/faults", fault, (control, input) => control.addFault(input)),
  action("POST", "/faults/clear", none, (control) => control.clearFaults()),
  action("POST", "/checkout/:id/pay", pay, (control, how, id) => control.pay(id, how)),
  action("POST", "/checkout/:id/expire", none, (control, _, id) => control.expire(id)),
  action("POST", "/payment_intents/:id/settle", outcome, (control, input, id) =>
    control.settlePayment(id, input.outcome),
  ),
  action("POST", "/refunds/:id/settle", outcome, (control, input, id) =>
    control.settleRefund(id, input.outcome, input.reason),
  ),
  action("POST", "/accounts/:id/complete", none, (control, _, id) => control.completeAccount(id)),
  action(
    "POST",
    "/accounts/:id/restrict",
    z.object({ currentlyDue: z.array(z.string()).optional() }),
    (control, { currentlyDue }, id) => control.restrictAccount(id, currentlyDue),
  ),
  action(
    "POST",
    "/charges/:id/dispute",
    part.extend({ reason: z.string().optional() }),
    (control, { reason, amount }, id) => control.openDispute(id, reason, amount),
  ),
  action("POST", "/disputes/:id/close", z.object({ outcome: z.enum(["won", "lost"]) }), (control, input, id) =>
    control.closeDispute(id, input.outcome),
  ),
  action("POST", "/payouts/:id/fail", z.object({ code: z.string().optional() }), (control, { code }, id) =>
    control.failPayout(id, code),
  ),
  action("POST", "/payouts/:id/move", none, (control, _, id) => control.movePayout(id)),
  action("POST", "/balance-transactions", z.object({ delaySeconds: integer.min(0) }), (control, { delaySeconds }) =>
    control.delayBalanceTransactions(delaySeconds),
  ),
  action("POST", "/platform", platform, (control, { requireFunds, payOutDaily }) => {
    if (requireFunds !== undefined) control.requireFunds(requireFunds);
    if (payOutDaily !== undefined) control.payOutPlatformDaily(payOutDaily);
  }),
  action("POST", "/movements", movement, (control, { type, amount, description }) =>
    control.moveBalance(type, amount, description),
  ),
  action("POST", "/charges/:id/refund", part, (control, { amount }, id) => control.refundByHand(id, amount)),
  action("POST", "/charges/:id/prevent-dispute", none, (control, _, id) => control.preventDispute(id)),
  action("POST", "/transfers/:id/reverse", part, (control, { amount }, id) => control.reverseByHand(id, amount)),
  action(
    "POST",
    "/disputes/:id/move",
    z.object({ direction: z.enum(["reinstate", "withdraw"]) }),
    (control, { direction }, id) => control.moveDisputedFunds(id, direction),
  ),
  action("POST", "/idempotency", z.object({ keepSeconds: integer.min(0) }), (control, { keepSeconds }) =>
    control.setKeyRetention(keepSeconds),
  ),
  action("GET", "/objects/:id", none, (control, _, id) => ({ data: control.objects(z.enum(TABLES).parse(id)) })),
  action("POST", "/reset", z.object({ at: integer.optional() }), (control, { at }) => control.reset(at)),
];

/** Serves the control page and its JSON API. A form of the page redirects back to the page. */
export async function handleControlRequest(
  sandbox: Sandbox,
  control: Control,
  request: PageRequest,
): Promise<PageResponse> {
  if (request.method === "GET" && (request.path === "/_control" || request.path === "/_control/")) {
    return controlPage(sandbox, control, new URLSearchParams(request.query));
  }
  const match = find(request);
  if (!match) return json(404, { error: { message: `No such control: ${request.method} ${request.path}` } });
  const isForm = request.method === "POST" && request.body !== "" && !request.body.trimStart().startsWith("{");
  try {
    const body = isForm ? Object.fromEntries(new URLSearchParams(request.body)) : JSON.parse(request.body || "{}");
    const result = await match.action.run(control, match.action.params.parse(body), match.id);
    return isForm ? redirect("/_control") : json(200, result ?? { ok: true });
  } catch (error) {
    return errorResponse(error);
  }
}

function find(request: PageRequest): { action: ControlAction; id: string } | null {
  for (const action of CONTROL_ACTIONS) {
    const parts = action.method === request.method ? matchPath(action.path, request.path) : null;
    if (parts) return { action, id: parts.id ?? "" };
  }
  return null;
}

function errorResponse(error: unknown): PageResponse {
  if (error instanceof StripeApiError) return json(error.status, { error: error.body });
  if (error instanceof z.ZodError) return json(400, { error: { message: z.prettifyError(error) } });
  return json(400, { error: { message: error instanceof Error ? error.message : String(error) } });
}

function json(status: number, body: unknown): PageResponse {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body, null, 2) };
}
