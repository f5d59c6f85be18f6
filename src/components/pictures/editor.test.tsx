import { fireEvent, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { MAX_ALT, MAX_BYTES, MAX_PICTURES } from "@/components/pictures/limits";
import type { OwnPicture } from "@/domain/pictures/responses";
import * as rules from "@/domain/pictures/schema";
import { renderWithMessages } from "@/testing/render";
import { AlbumEditor } from "./editor";

const view = {
  src: "/a.webp",
  srcSet: "/a.webp 320w",
  avifSrcSet: null,
  width: 4,
  height: 3,
  color: "#808080",
  alt: "",
};
const pictures = ["a", "b", "c"].map((id): OwnPicture => ({ id, state: "READY", problem: null, alt: id, view }));

/** The API: it keeps the album as it was, and notes what was written. */
function show(album = pictures) {
  const writes: [path: string, body: unknown][] = [];
  vi.stubGlobal("fetch", async (path: string, { method = "GET", body }: RequestInit = {}) => {
    if (method !== "GET") writes.push([path, JSON.parse(String(body))]);
    return Response.json(
      path === "/api/me" ? { user: { id: "me" } } : method === "GET" ? { pictures: album } : { ok: true },
    );
  });
  renderWithMessages(<AlbumEditor owner={{ kind: "CAREGIVER" }} initial={{ pictures: album }} />);
  return writes;
}
const ORDER = "/api/pictures/order?kind=CAREGIVER";

test("the limits that the browser knows are those of the server", () => {
  expect({ MAX_BYTES, MAX_PICTURES, MAX_ALT }).toEqual({
    ...{ MAX_BYTES: rules.MAX_BYTES, MAX_PICTURES: rules.MAX_PICTURES, MAX_ALT: rules.ALT.max },
  });
});

test("buttons do what dragging does: back, forward, and to the cover", async () => {
  const writes = show();
  expect(screen.getByRole("button", { name: "Foto 1 van 3 naar voren" })).toHaveProperty("disabled", true);
  await userEvent.click(screen.getByRole("button", { name: "Foto 1 van 3 naar achteren" }));
  await waitFor(() => expect(writes).toContainEqual([ORDER, { pictureIds: ["b", "a", "c"] }]));
  await screen.findByText("De foto staat nu op plaats 2 van 3.");
});

test("a picture is dragged to another place", async () => {
  const writes = show();
  const [first, , third] = screen.getAllByRole("listitem");
  const dataTransfer = { types: [], effectAllowed: "" };
  fireEvent.dragStart(third as HTMLElement, { dataTransfer });
  fireEvent.drop(first as HTMLElement, { dataTransfer });
  await waitFor(() => expect(writes).toContainEqual([ORDER, { pictureIds: ["c", "a", "b"] }]));
});

test("words are saved when their field is left", async () => {
  const writes = show();
  const [field] = screen.getAllByLabelText("Wat is er te zien?");
  await userEvent.type(field as HTMLElement, " in de tuin");
  await userEvent.tab();
  await waitFor(() => expect(writes).toContainEqual(["/api/pictures/a", { alt: "a in de tuin" }]));
});

test("HEIC is refused with a sentence that says how, before anything is sent", async () => {
  const writes = show([]);
  fireEvent.paste(document, { clipboardData: { files: [new File(["x"], "IMG_1.HEIC", { type: "image/heic" })] } });
  await screen.findByText(/HEIC/);
  expect(writes).toEqual([]);
});
