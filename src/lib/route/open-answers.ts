import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppError } from "@/lib/errors";

const REQUEST_HEADER = "x-tailtribe-request";
const held = globalThis as { tailtribeAnswers?: { last: number; open: Map<string, ServerResponse> } };
held.tailtribeAnswers ??= { last: 0, open: new Map() };
const answers = held.tailtribeAnswers;

/** Remembers which answer belongs to a request, as long as it is open. */
export function noteAnswer(request: IncomingMessage, response: ServerResponse) {
  const id = String(++answers.last);
  request.headers[REQUEST_HEADER] = id;
  answers.open.set(id, response);
  response.once("close", () => answers.open.delete(id));
}

/**
 * A page that could not be drawn for a reason we planned for answers with the status of that reason, and when to come
 * back; Next knows only 500, which monitors and search engines take for a fault.
 */
export function answerAsPlanned({ status, retryAfterSeconds }: AppError, headers: NodeJS.Dict<string | string[]>) {
  const response = answers.open.get(String(headers[REQUEST_HEADER]));
  if (!response || response.headersSent) return;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (code: number, ...rest: never[]) => {
    if (code === 500 && retryAfterSeconds) response.setHeader("retry-after", retryAfterSeconds);
    return writeHead(code === 500 ? status : code, ...rest);
  };
}
