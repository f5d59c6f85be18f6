import type { Locale, Service } from "@/generated/prisma/enums";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const TEXTS = { nl, fr, en };

/** What a service is called, outside a page: on a checkout, in a mail. */
export const serviceName = (locale: Locale, service: Service) => TEXTS[locale].services[service].name;
