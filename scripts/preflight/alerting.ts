import { type Finding, ok, runCheck, type Settings, warning } from "./finding";

/** Sentry and Slack for real, without an issue or a message that anybody would see. */
export async function checkAlerting({ SENTRY_DSN, SLACK_WEBHOOK_URL }: Settings): Promise<Finding[]> {
  const sentry = SENTRY_DSN ? await runCheck("Sentry", () => pingSentry(SENTRY_DSN)) : [];
  const slack = SLACK_WEBHOOK_URL ? await runCheck("Slack", () => pingSlack(SLACK_WEBHOOK_URL)) : [];
  return [...sentry, ...slack];
}

/** A report that nothing was thrown away: Sentry checks the key and keeps nothing. */
async function pingSentry(dsn: string): Promise<Finding[]> {
  const { protocol, host, pathname, username } = new URL(dsn);
  const [project = "", ...before] = pathname.split("/").filter(Boolean).reverse();
  const base = `${protocol}//${host}${before
    .reverse()
    .map((part) => `/${part}`)
    .join("")}`;
  const headers = { "x-sentry-auth": `Sentry sentry_version=7, sentry_client=tailtribe, sentry_key=${username}` };
  const report = { timestamp: Date.now() / 1_000, discarded_events: [] };
  const body = ["{}", JSON.stringify({ type: "client_report" }), JSON.stringify(report)].join("\n");
  const response = await fetch(`${base}/api/${project}/envelope/`, { method: "POST", headers, body });
  return [response.ok ? ok("Sentry") : warning("Sentry", `answers ${response.status}: is SENTRY_DSN right?`)];
}

/** An empty message is refused by a webhook that is there, and unknown to one that is not. */
async function pingSlack(url: string): Promise<Finding[]> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
  const isThere = response.status === 400 || response.ok;
  return [isThere ? ok("Slack") : warning("Slack", `answers ${response.status}: is SLACK_WEBHOOK_URL right?`)];
}
