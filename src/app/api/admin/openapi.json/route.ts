import { apiDocument, FULL_DESCRIPTION } from "@/app/api/openapi.json/document";
import { route } from "@/lib/route";

export const GET = route(FULL_DESCRIPTION, async () => apiDocument());
