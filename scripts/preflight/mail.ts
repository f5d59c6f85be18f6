import { z } from "zod";
import { type Finding, isLoopback, local, missing, ok, runCheck, type Settings, warning } from "./finding";

const Domains = z.object({ data: z.array(z.object({ name: z.string(), status: z.string() })) });

/** The mail provider for real: the key is good, and the sender's domain is verified there. */
export function checkMail(settings: Settings): Promise<Finding[]> {
  const {
    RESEND_API_KEY: key,
    RESEND_API_URL: address,
    MAIL_FROM: from = "TailTribe <noreply@tailtribe.be>",
  } = settings;
  if (!key) return Promise.resolve([missing("mail", "RESEND_API_KEY is empty")]);
  return runCheck("mail", async () => {
    const base = address || "https://api.resend.com";
    if (isLoopback(base)) {
      await fetch(`${base}/_control/faults`);
      return [local("mail", `stays in the inbox at ${base}`)];
    }
    const response = await fetch(`${base}/domains`, { headers: { authorization: `Bearer ${key}` } });
    const body: unknown = await response.json().catch(() => ({}));
    const { name } = z
      .object({ name: z.string().default("") })
      .catch({ name: "" })
      .parse(body);
    if (name === "restricted_api_key")
      return [
        warning(
          "mail",
          "the key may only send, so whether the domain is verified cannot be seen; look at resend.com/domains",
        ),
      ];
    if (!response.ok) return [missing("mail", `Resend answers ${response.status} ${name}: is the key right?`)];
    return [checkSender(from, Domains.parse(body).data)];
  });
}

function checkSender(from: string, domains: { name: string; status: string }[]): Finding {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "";
  const found = domains.find(({ name }) => name === domain);
  if (!found) return missing("mail", `add ${domain} (of MAIL_FROM) at Resend and set its DNS records`);
  return found.status === "verified"
    ? ok("mail", domain)
    : missing("mail", `${domain} is ${found.status} at Resend: set its DNS records`);
}
