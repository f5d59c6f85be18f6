import { z } from "zod";
import { recordMetric } from "@/lib/monitoring";
import { readBody } from "@/lib/route/read-body";

const MAX_REPORT_BYTES = 32 * 1024;
const MAX_REPORTS = 20;

/** Of all a browser tells, the rule that was broken. Addresses and samples of a page are never looked at. */
const Directive = z.enum([
  "script-src",
  "style-src",
  "img-src",
  "connect-src",
  "font-src",
  "frame-src",
  "trusted-types",
]);
const Old = z.object({ "csp-report": z.object({ "effective-directive": z.string() }) });
const New = z.array(z.object({ body: z.object({ effectiveDirective: z.string() }) }));
const Reports = z.union([
  Old.transform((report) => [report["csp-report"]["effective-directive"]]),
  New.transform((reports) => reports.map(({ body }) => body.effectiveDirective)),
]);

/** Counts what browsers kept from running, by the rule it broke. Whoever sends nonsense is counted as such. */
export async function countCspReports(request: Request) {
  const body = await readBody(request, MAX_REPORT_BYTES);
  for (const directive of directivesOf(body).slice(0, MAX_REPORTS)) recordMetric("csp.report", 1, { directive });
}

function directivesOf(body: string): string[] {
  try {
    return Reports.parse(JSON.parse(body)).map(nameOf);
  } catch {
    return ["unreadable"]; // anybody may post here; that it is no report is all there is to say
  }
}

const nameOf = (said: string) =>
  Directive.options.find((directive) => said.startsWith(directive)) ??
  (said.startsWith("require-trusted-types") ? "trusted-types" : "other");
