import { extractLinks, type Message } from "./email";
import { FaultInput } from "./faults";
import { ApiError, type Exchange, parseJson, readBody, sendJson } from "./http";
import type { State } from "./send";

/** The control API of tests and scripts, without a key. Returns false for an unknown path. */
export async function control({ request, response, url }: Exchange, { store, faults }: State): Promise<boolean> {
  switch (`${request.method} ${url.pathname}`) {
    case "GET /_control/messages": {
      const query = { to: url.searchParams.get("to"), subject: url.searchParams.get("subject") };
      sendJson(response, 200, store.messages(query).map(withLinks));
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
      const input = FaultInput.safeParse(parseJson(await readBody(request)));
      if (!input.success)
        throw new ApiError(422, "validation_error", input.error.issues.map((i) => i.message).join(" "));
      faults.add(input.data);
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

function withLinks(message: Message) {
  return { ...message, links: extractLinks(message) };
}
