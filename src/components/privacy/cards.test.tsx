import { expect, test } from "vitest";
import nl from "@/messages/nl.json";
import { renderWithMessages } from "@/testing/render";
import { DataCopyCard } from "./data-copy";
import { ErasureCard, ErasureNotice } from "./erasure-card";

const askedAt = new Date("2026-12-01T09:00:00Z");
const dueAt = new Date("2026-12-31T09:00:00Z");
const rest = { email: "noor@example.test", locale: "nl", isAdmin: false };
const textOf = (node: React.ReactNode) => {
  const { container, unmount } = renderWithMessages(node);
  const text = container.textContent ?? "";
  unmount();
  expect(text, "values and tags are filled in").not.toMatch(/[{}<>]/);
  return text;
};

test("before it is asked, the erasure says what goes, stays and waits; then when it happens and how to stop it", () => {
  const open = { care: 1, money: 2 };
  const before = textOf(<ErasureCard {...rest} erasure={{ askedAt: null, dueAt: null, open }} />);
  const { erase } = nl.myData;
  for (const words of [erase.goes, erase.stays, erase.now, "Eén boeking", "Voor 2 boekingen", erase.submit])
    expect(before).toContain(words);
  const settled = { askedAt: null, dueAt: null, open: { care: 0, money: 0 } };
  expect(textOf(<ErasureCard {...rest} erasure={settled} />)).toContain(erase.nothing);
  const planned = textOf(<ErasureCard {...rest} erasure={{ askedAt, dueAt, open }} />);
  expect(planned).toMatch(/gewist op donderdag 31 december 2026.*Je vroeg dat op dinsdag 1 december 2026/);
  expect(planned).toContain(erase.stop);
  expect(textOf(<ErasureCard {...rest} isAdmin erasure={settled} />)).toBe(erase.admin);
  expect(textOf(<ErasureNotice dueAt={dueAt.toISOString()} />)).toContain("31 december 2026");
});

test("a copy is none, being made, ready with its files, or failed", () => {
  const { copy } = nl.myData;
  const none = { state: "none", askedAt: null, until: null, mayAsk: true } as const;
  expect(textOf(<DataCopyCard copy={none} files={[]} />)).toContain(copy.none);
  const making = { state: "making", askedAt, until: null, mayAsk: false } as const;
  expect(textOf(<DataCopyCard copy={making} files={[]} />)).toContain(copy.making);
  const failed = { state: "failed", askedAt, until: null, mayAsk: true } as const;
  expect(textOf(<DataCopyCard copy={failed} files={[]} />)).toMatch(new RegExp(`${copy.failed}.*${copy.again}`));
  const ready = { state: "ready", askedAt, until: dueAt, mayAsk: false } as const;
  const file = { name: "picture-1.webp", contentType: "image/webp", href: "/api/pictures/1/files/3.webp" };
  const text = textOf(<DataCopyCard copy={ready} files={[file]} />);
  expect(text).toMatch(/klaar tot donderdag 31 december 2026.*Kopie ophalen.*Eén foto.*picture-1\.webp/);
});
