import { linksIn, type Message } from "./email";
import { FaultOrder } from "./faults";
import { type Exchange, parseJson, Refusal, readBody, sendJson } from "./http";
import type { Mailroom } from "./send";

/** What tests and scripts steer the mailbox with; no key needed. Gives back false for an address it does not know. */
export async function control({ request, response, url }: Exchange, { store, faults }: Mailroom): Promise<boolean> {
  switch (`${request.method} ${url.pathname}`) {
    case "GET /_control/messages": {
      const query = { to: url.searchParams.get("to"), subject: url.searchParams.get("subject") };
      sendJson(response, 200, store.messages(query).map(shown));
      return true;
    }
    case "DELETE /_control/messages":
      store.clear();
      sendJson(response, 200, { deleted: true });
      return true;
    case "GET /_control/faults":
      sendJson(response, 200, { left: faults.left });
      return true;
    case "POST /_control/faults": {
      const order = FaultOrder.safeParse(parseJson(await readBody(request)));
      if (!order.success)
        throw new Refusal(422, "validation_error", order.error.issues.map((i) => i.message).join(" "));
      faults.add(order.data);
      sendJson(response, 200, { left: faults.left });
      return true;
    }
    case "DELETE /_control/faults":
      faults.clear();
      sendJson(response, 200, { left: [] });
      return true;
    default:
      return false;
  }
}

function shown(message: Message) {
  return { ...message, links: linksIn(message) };
}
