import { StripeRefusal } from "../errors";

/** Only secret test keys open this door; a live key must never come here. */
export function authenticate(header: string | undefined): void {
  const [scheme = "", value = ""] = (header ?? "").split(" ");
  const key =
    scheme.toLowerCase() === "basic" ? (Buffer.from(value, "base64").toString("utf8").split(":")[0] ?? "") : value;
  if (key === "") {
    throw refused(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    );
  }
  if (!/^sk_test_\w+$/.test(key)) throw refused(`Invalid API Key provided: ${key.slice(0, 8)}****`);
}

function refused(message: string): StripeRefusal {
  return new StripeRefusal(401, { type: "invalid_request_error", message });
}
