import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

const SHARED = ["common", "countdown"];

/** The namespaces that client components read, per area behind the sign-in; client-messages.test.ts compares them with the code. */
export const CLIENT_NAMESPACES = {
  owner: [
    ...SHARED,
    "book.address",
    "booking.cancel",
    "caregiver.card",
    "favourites.item",
    "messages.chat",
    "notices.row",
    "pets",
    "pictures",
    "species",
  ],
  care: [...SHARED, "careHours", "careServices", "certificates", "pictures", "services"],
  admin: [...SHARED, "adminBookings", "adminCaregivers", "adminSuspense"],
} as const satisfies Record<string, string[]>;

interface Props {
  area: keyof typeof CLIENT_NAMESPACES;
  children: ReactNode;
}

/** Gives the client components of an area the messages they read, and no others: each page carries them along. */
export async function ClientMessages({ area, children }: Props) {
  return (
    <NextIntlClientProvider messages={pick(await getMessages(), CLIENT_NAMESPACES[area])}>
      {children}
    </NextIntlClientProvider>
  );
}

/** The parts of the messages with these paths: "common", "booking.cancel". */
export function pick(messages: AbstractIntlMessages, paths: readonly string[]): AbstractIntlMessages {
  const picked: AbstractIntlMessages = {};
  for (const path of paths) copy(messages, picked, path.split("."));
  return picked;
}

function copy(from: AbstractIntlMessages, to: AbstractIntlMessages, [key = "", ...rest]: string[]) {
  const value = from[key];
  if (value === undefined) return;
  if (rest.length === 0 || typeof value === "string") {
    to[key] = value;
    return;
  }
  const part = to[key];
  const target = typeof part === "object" ? part : {};
  to[key] = target;
  copy(value, target, rest);
}
