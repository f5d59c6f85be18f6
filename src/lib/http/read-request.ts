import { AppError } from "@/lib/errors";

const MAX_QUERY_CHARACTERS = 2_000;
const MAX_PARAMETERS = 40;

/** The parameters of an address. Of one that is there twice the last counts. */
export function readQuery(url: string): Record<string, string> {
  const { search, searchParams } = new URL(url);
  if (search.length > MAX_QUERY_CHARACTERS || searchParams.size > MAX_PARAMETERS)
    throw new AppError("invalid", "too_large", "That is more than we can take at once.");
  for (const pair of searchParams) pair.forEach(assertStorableText);
  return Object.fromEntries(searchParams);
}

/** NUL and half a character of two are what PostgreSQL cannot store. */
export const isStorableText = (text: string) => !/[\0\p{Surrogate}]/u.test(text);

/** Our word for it comes before the error of the database. */
export function assertStorableText(text: string) {
  if (!isStorableText(text))
    throw new AppError("invalid", "bad_characters", "There are characters in it that are no text.");
}

const MAX_BODY_BYTES = 64 * 1024;
/** Deeper than anything we ask for; what is nested a thousand times is made to break a parser. */
const MAX_DEPTH = 10;
/** A body of 64 kB arrives in a second; one that drips keeps a connection busy. */
const READ_WITHIN_MS = 10_000;

/** The JSON of a request, `{}` for none. Too much, too deep, too slow or not JSON is refused before it costs anything. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readBody(request, MAX_BODY_BYTES);
  if (text === "") return {};
  // What a form of another site could send without asking is never JSON by name.
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    throw new AppError("invalid", "not_json", "Send the body as application/json.");
  if (depthOf(text) > MAX_DEPTH) throw new AppError("invalid", "too_deep", "The body is nested too deeply.");
  try {
    return JSON.parse(text, rejectUnsafeValue);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid", "not_json", "The body is not JSON.", { cause });
  }
}

/** The text of a request's body. */
export async function readBody(request: Request, maxBytes: number, withinMs = READ_WITHIN_MS): Promise<string> {
  const bytes = await readBytes(request, maxBytes, withinMs);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw notText(cause);
  }
}

/** The bytes of a request's body. It stops reading at the first byte too many, and when the rest does not come. */
export async function readBytes(request: Request, maxBytes: number, withinMs: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(resolve, withinMs, "late");
  });
  const parts: Uint8Array[] = [];
  try {
    for (let bytes = 0; ; ) {
      const part = await Promise.race([reader.read(), late]);
      if (part === "late") throw new AppError("invalid", "too_slow", "The body did not arrive in time.");
      if (part.done) return new Uint8Array(Buffer.concat(parts));
      bytes += part.value.byteLength;
      if (bytes > maxBytes) throw tooLarge();
      parts.push(part.value);
    }
  } catch (cause) {
    // Nobody waits for the rest, nor for the news that nobody waits.
    void reader.cancel().catch(() => undefined);
    throw cause instanceof AppError ? cause : notText(cause);
  } finally {
    clearTimeout(timer);
  }
}

const notText = (cause: unknown) =>
  new AppError("invalid", "not_text", "The body is not text, or broke off.", { cause });

/** The fields of a form, as a browser without scripts and a mail program send it; undefined for any other request. */
export async function readForm(request: Request): Promise<Record<string, string> | undefined> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type)) return undefined;
  const text = await readBody(request, MAX_BODY_BYTES);
  const form = await new Response(text, { headers: { "content-type": type } }).formData().catch((cause) => {
    throw new AppError("invalid", "not_form", "The body is not a form.", { cause });
  });
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  if (fields.length > MAX_PARAMETERS) throw tooLarge();
  for (const pair of fields) pair.forEach(assertStorableText);
  return Object.fromEntries(fields);
}

const tooLarge = () => new AppError("invalid", "too_large", "That is more than we can take at once.");

/** How deep lists and objects are nested; one pass over the text, whatever it holds. */
function depthOf(text: string) {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (inString && sign === "\\") i++;
    else if (sign === '"') inString = !inString;
    else if (inString) continue;
    else if (sign === "{" || sign === "[") deepest = Math.max(deepest, ++depth);
    else if (sign === "}" || sign === "]") depth--;
  }
  return deepest;
}

function rejectUnsafeValue(key: string, value: unknown) {
  if (key === "__proto__") throw new AppError("invalid", "bad_characters", "A field cannot have that name.");
  assertStorableText(key);
  if (typeof value === "string") assertStorableText(value);
  return value;
}
