import { nothingThere } from "@/lib/errors";
import { measured } from "@/lib/monitoring/measured";
import { answer } from "@/lib/route";

/** What an address of the API that nothing claims answers, so that a program reads even this in the form it knows. */
export const noSuchAddress = (request: Request, next: { params: Promise<unknown> }) =>
  measured(request, () => answer(() => Promise.reject(nothingThere())), next);
