import { z } from "zod";
import { readBody } from "@/lib/http/read-request";
import { recordMetric } from "@/lib/telemetry/record";

const MAX_REPORT_BYTES = 32 * 1024;
const MAX_REPORTS = 20;

/** Of a browser's report, only the violated directive. URLs and samples of a page are never read. */
const Directive = z.enum([
  "script-src",
  "style-src",
  "img-src",
  "connect-src",
  "font-src",
  "frame-src",
  "trusted-types",
]);
const LegacyReport = z.object({ "csp-report": z.object({ "effective-directive": z.string() }) });
const ReportingApiReport = z.array(z.object({ body: z.object({ effectiveDirective: z.string() }) }));
const Reports = z.union([
  LegacyReport.transform((report) => [report["csp-report"]["effective-directive"]]),
  ReportingApiReport.transform((reports) => reports.map(({ body }) => body.effectiveDirective)),
]);

/** Counts what browsers blocked, by violated directive. An invalid report is counted as such. */
export async function countCspReports(request: Request) {
  const body = await readBody(request, MAX_REPORT_BYTES);
  for (const directive of directivesOf(body).slice(0, MAX_REPORTS)) recordMetric("csp.report", 1, { directive });
}

function directivesOf(body: string): string[] {
  try {
    return Reports.parse(JSON.parse(body)).map(directiveName);
  } catch {
    return ["unreadable"]; // anybody may post here; that it is no report is all there is to say
  }
}

const directiveName = (reported: string) =>
  Directive.options.find((directive) => reported.startsWith(directive)) ??
  (reported.startsWith("require-trusted-types") ? "trusted-types" : "other");
