import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { matchesEtag } from "@/lib/http/etag";

/** What Next.js answered, whole and not compressed. */
export interface DrawnResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** An encoding of the body with its headers, name and value in turn, as `writeHead` takes them. */
interface Representation {
  headers: string[];
  body: Buffer;
}

/** Encodings in the order we prefer them, and how a client names one that it takes. */
const ENCODINGS = [
  { name: "br", accepted: acceptedPattern("br"), compress: brotli },
  { name: "gzip", accepted: acceptedPattern("gzip"), compress: promisify(gzip) as (body: Buffer) => Promise<Buffer> },
];

/** Below this, the headers of a compressed body take what it saves. */
const MIN_COMPRESSED_BYTES = 1_000;
/** Headers about the connection or the moment of one answer, not about what it says. */
const OF_ONE_ANSWER = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  "date",
  "x-request-id",
]);
/** Headers that a client has from the answer it already holds. */
const OF_A_BODY = new Set(["content-type", "content-security-policy", "content-length", "content-encoding"]);

/** A response as finished bytes: its headers and each encoding of its body are made once. */
export class StoredResponse {
  readonly #status: number;
  readonly #headers: [name: string, value: string][];
  readonly #etag: string;
  readonly #identity: Representation;
  readonly #unchanged: string[];
  readonly #encoded = new Map<string, Representation | Promise<Representation>>();

  constructor({ status, headers, body }: DrawnResponse) {
    this.#status = status;
    this.#etag = String(headers.etag ?? `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`);
    const vary = String(headers.vary ?? "");
    const varies = /accept-encoding/i.test(vary) ? vary : [vary, "Accept-Encoding"].filter(Boolean).join(", ");
    this.#headers = Object.entries({ ...headers, etag: this.#etag, vary: varies })
      .filter(([name]) => !OF_ONE_ANSWER.has(name))
      .map(([name, value]) => [name, String(value)]);
    this.#identity = this.#represent(body);
    this.#unchanged = this.#headers.filter(([name]) => !OF_A_BODY.has(name)).flat();
  }

  /** About what it takes in memory, with its compressed twins. */
  get bytes() {
    return Math.ceil(this.#identity.body.byteLength * 1.5) + 2_000;
  }

  /** Sends it in an encoding that the client takes; 304 to one that has it. `own` are the headers of this one answer. */
  async send({ headers, method }: IncomingMessage, response: ServerResponse, own: string[]) {
    if (this.#status === 200 && matchesEtag(headers["if-none-match"] ?? null, this.#etag)) {
      response.writeHead(304, this.#unchanged.concat(own)).end();
      return;
    }
    const chosen = this.#representationFor(String(headers["accept-encoding"] ?? ""));
    const { headers: named, body } = chosen instanceof Promise ? await chosen : chosen;
    response.writeHead(this.#status, named.concat(own)).end(method === "HEAD" ? undefined : body);
  }

  #representationFor(accepts: string) {
    if (this.#identity.body.byteLength < MIN_COMPRESSED_BYTES) return this.#identity;
    const encoding = ENCODINGS.find(({ accepted }) => accepted.test(accepts));
    if (!encoding) return this.#identity;
    return this.#encoded.get(encoding.name) ?? this.#encode(encoding);
  }

  /** By one caller at a time, who leaves it for the others. */
  #encode({ name, compress }: (typeof ENCODINGS)[number]) {
    const pending = compress(this.#identity.body).then((body) => {
      const representation = this.#represent(body, name);
      this.#encoded.set(name, representation);
      return representation;
    });
    this.#encoded.set(name, pending);
    return pending;
  }

  #represent(body: Buffer, encoding?: string): Representation {
    const own = ["content-length", String(body.byteLength), ...(encoding ? ["content-encoding", encoding] : [])];
    return { headers: [...this.#headers.flat(), ...own], body };
  }
}

/** Named, and not at weight zero. */
function acceptedPattern(encoding: string) {
  return new RegExp(`(^|[\\s,])${encoding}\\s*(,|$|;\\s*q=(1|0\\.0*[1-9]))`);
}

function brotli(body: Buffer) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength };
  return promisify(brotliCompress)(body, { params });
}
