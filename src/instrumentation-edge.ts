import { startSentry } from "@/lib/sentry";

await startSentry();
