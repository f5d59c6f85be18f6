import { z } from "zod";
import { StripeRefusal } from "../errors";
import { matchPath } from "../http/path";
import type { Asked, PageAnswer } from "../pages/page";
import { redirect } from "../pages/page";
import type { World } from "../world";
import { CONTROL_ACTIONS, type ControlAction } from "./actions";
import type { Control } from "./control";
import { controlPage } from "./page";

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
