import { z } from "zod";
import { StripeRefusal } from "../core/errors";
import type { World } from "../core/sandbox";
import { matchPath } from "../http/route";
import { type Asked, type PageAnswer, redirect } from "../pages/page";
import { TABLES } from "../store/tables";
import type { Control } from "./control";
import { controlPage } from "./page";

/** One thing the control room can do over HTTP. */
export interface ControlAction {
  method: "GET" | "POST";
  path: string;
  takes: z.ZodType;
  run(control: Control, wishes: unknown, id: string): unknown;
}

function action<S extends z.ZodType>(
  method: "GET" | "POST",
  path: string,
  takes: S,
  run: (control: Control, wishes: z.output<S>, id: string) => unknown,
): ControlAction {
  return {
    method,
    path: `/_control${path}`,
    takes,
    run: (control, wishes, id) => run(control, wishes as z.output<S>, id),
  };
}

const nothing = z.object({});
const whole = z.coerce.number().int();
const outcome = z.object({ outcome: z.enum(["succeed", "fail"]), reason: z.string().optional() });

const clock = z.object({ advanceSeconds: z.coerce.number().optional(), at: whole.optional() });
const fault = z.object({
  count: whole.min(1).default(1),
  kind: z.enum(["429", "500", "timeout", "reset", "slow"]),
  when: z.enum(["before", "after"]).default("before"),
  path: z.string().optional(),
  method: z.string().optional(),
  delayMs: whole.optional(),
});
const mode = z.object({
  mode: z.enum(["normal", "duplicate", "delay", "reorder", "drop", "hold"]),
  delayMs: whole.optional(),
});
const pay = z.object({
  card: z.string().optional(),
  bancontact: z.union([z.boolean(), z.stringbool()]).optional(),
  outcome: z.enum(["succeed", "fail", "later", "later-fail"]).optional(),
  email: z.string().optional(),
  name: z.string().optional(),
});

/** Everything the control room can do, by address. */
export const CONTROL_ACTIONS: ControlAction[] = [
  action("GET", "/clock", nothing, (control) => ({ now: control.now() })),
  action("POST", "/clock", clock, (control, { advanceSeconds, at }) => ({
    now: at === undefined ? control.advance(advanceSeconds ?? 0) : control.moveTo(at),
  })),
  action("GET", "/check", nothing, (control) => control.check()),
  action("GET", "/events", nothing, (control) => ({ data: control.events() })),
  action("POST", "/events/:id/deliver", nothing, async (control, _, id) => ({ deliveries: await control.deliver(id) })),
  action("GET", "/webhooks", nothing, (control) => ({ mode: control.webhookMode(), held: control.heldEvents() })),
  action("POST", "/webhooks", mode, (control, wishes) => control.setWebhookMode(wishes.mode, wishes.delayMs)),
  action(
    "POST",
    "/webhooks/release",
    z.object({ order: z.enum(["oldest-first", "newest-first"]).optional() }),
    async (control, { order }) => ({ released: await control.releaseHeld(order) }),
  ),
  action("POST", "/webhooks/idle", nothing, (control) => control.webhooksIdle()),
  action("GET", "/faults", nothing, (control) => ({ data: control.faults() })),
  action("POST", "/faults", fault, (control, wishes) => control.addFault(wishes)),
  action("POST", "/faults/clear", nothing, (control) => control.clearFaults()),
  action("POST", "/checkout/:id/pay", pay, (control, how, id) => control.pay(id, how)),
  action("POST", "/checkout/:id/expire", nothing, (control, _, id) => control.expire(id)),
  action("POST", "/payment_intents/:id/settle", outcome, (control, wishes, id) =>
    control.settlePayment(id, wishes.outcome),
  ),
  action("POST", "/refunds/:id/settle", outcome, (control, wishes, id) =>
    control.settleRefund(id, wishes.outcome, wishes.reason),
  ),
  action("POST", "/accounts/:id/complete", nothing, (control, _, id) => control.completeAccount(id)),
  action(
    "POST",
    "/accounts/:id/restrict",
    z.object({ currentlyDue: z.array(z.string()).optional() }),
    (control, { currentlyDue }, id) => control.restrictAccount(id, currentlyDue),
  ),
  action("POST", "/charges/:id/dispute", z.object({ reason: z.string().optional() }), (control, { reason }, id) =>
    control.openDispute(id, reason),
  ),
  action("POST", "/disputes/:id/close", z.object({ outcome: z.enum(["won", "lost"]) }), (control, wishes, id) =>
    control.closeDispute(id, wishes.outcome),
  ),
  action("POST", "/payouts/:id/fail", z.object({ code: z.string().optional() }), (control, { code }, id) =>
    control.failPayout(id, code),
  ),
  action("POST", "/payouts/:id/move", nothing, (control, _, id) => control.movePayout(id)),
  action("POST", "/idempotency", z.object({ keepSeconds: whole.min(0) }), (control, { keepSeconds }) =>
    control.keepKeysFor(keepSeconds),
  ),
  action("GET", "/objects/:id", nothing, (control, _, id) => ({ data: control.objects(z.enum(TABLES).parse(id)) })),
  action("POST", "/reset", z.object({ at: whole.optional() }), (control, { at }) => control.reset(at)),
];

/** Answers the control room: its page, and its JSON API. A form of the page is answered with the page again. */
export async function answerControl(world: World, control: Control, asked: Asked): Promise<PageAnswer> {
  if (asked.method === "GET" && (asked.path === "/_control" || asked.path === "/_control/")) {
    return controlPage(world, control, new URLSearchParams(asked.query));
  }
  const found = find(asked);
  if (!found) return json(404, { error: { message: `No such control: ${asked.method} ${asked.path}` } });
  const isForm = asked.method === "POST" && asked.body !== "" && !asked.body.trimStart().startsWith("{");
  try {
    const given = isForm ? Object.fromEntries(new URLSearchParams(asked.body)) : JSON.parse(asked.body || "{}");
    const result = await found.action.run(control, found.action.takes.parse(given), found.id);
    return isForm ? redirect("/_control") : json(200, result ?? { ok: true });
  } catch (error) {
    return refused(error);
  }
}

function find(asked: Asked): { action: ControlAction; id: string } | null {
  for (const action of CONTROL_ACTIONS) {
    const parts = action.method === asked.method ? matchPath(action.path, asked.path) : null;
    if (parts) return { action, id: parts.id ?? "" };
  }
  return null;
}

function refused(error: unknown): PageAnswer {
  if (error instanceof StripeRefusal) return json(error.status, { error: error.body });
  if (error instanceof z.ZodError) return json(400, { error: { message: z.prettifyError(error) } });
  return json(400, { error: { message: error instanceof Error ? error.message : String(error) } });
}

function json(status: number, body: unknown): PageAnswer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body, null, 2) };
}
