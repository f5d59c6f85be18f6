import { hostname } from "node:os";
import { env } from "@/env";
import { safeExternalCall } from "@/lib/circuit-breaker";
import type { AlertFacts, AlertKind } from "@/lib/telemetry/alerts";
import { describeError } from "@/lib/telemetry/describe-error";
import { log } from "@/lib/telemetry/log";
import { captureMessage } from "@/lib/telemetry/sentry";
import { version } from "../../../package.json";

export interface OperatorNotification {
  key: string;
  kind: AlertKind;
  facts: AlertFacts;
  /** The notification of its end. */
  isOver: boolean;
}

/** Notifies operators: always in the log, in Slack and Sentry where they are configured. Never throws. */
export async function notifyOperators(notification: OperatorNotification) {
  const { key, kind, facts, isOver: over } = notification;
  log.warn({ alert: kind, key, facts, over }, over ? "alert is over" : "alert notified");
  captureMessage(`${over ? "Over" : "Alert"}: ${key}`, { kind, ...stringsOf(facts) }, over ? "info" : "warning");
  if (!env.SLACK_WEBHOOK_URL) return;
  const url = env.SLACK_WEBHOOK_URL;
  const body = JSON.stringify({ text: slackText(notification) });
  const headers = { "content-type": "application/json" };
  try {
    const { status } = await safeExternalCall((signal) => fetch(url, { method: "POST", headers, body, signal }));
    if (status >= 300) log.warn({ status, alert: kind }, "Slack refused the message");
  } catch (error) {
    log.warn({ error: describeError(error), alert: kind }, "Slack could not be reached"); // a failed notification must not break what it reports
  }
}

const stringsOf = (facts: AlertFacts) =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, `${fact}`]));

const slackText = ({ key, facts, isOver: over }: OperatorNotification) => {
  const list = Object.entries(facts).map(([name, fact]) => `${name}=${fact}`);
  const sign = over ? ":white_check_mark: Over" : ":warning: TailTribe";
  const where = `${env.RELEASE ?? version} on ${hostname()}, ${env.NEXT_PUBLIC_APP_URL}/admin/system`;
  const text = `${sign}: ${key} ${list.join(", ")}\n${where}`;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"); // Slack treats these as markup
};
