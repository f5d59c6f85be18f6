import type { Instrumentation } from "next";

/** Runs once when a server starts. Missing or weak settings stop it here, with a list, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") await import("./instrumentation-node");
  if (process.env.NEXT_RUNTIME === "edge") await import("./instrumentation-edge");
}

/** Reports a page that failed while rendering; errors of route handlers never reach it. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME === "nodejs")
    (await import("@/lib/http/planned-errors")).reportPageError(error, request.headers, routePath, routeType);
  if (process.env.NEXT_RUNTIME === "edge")
    await (await import("./instrumentation-edge")).reportEdgeError(error, routePath, routeType);
};
