import { notFound } from "next/navigation";
import { z } from "zod";

/** The id in an address; one that cannot be an id is a page that does not exist. */
export const idOrNotFound = (id: string) => (z.uuid().safeParse(id).success ? id : notFound());
