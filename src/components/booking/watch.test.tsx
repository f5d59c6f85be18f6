import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { answerWith, renderWithMessages } from "@/testing/render";
import { router } from "@/testing/setup-components";
import { versionKey } from "./phase";
import { BookingWatch } from "./watch";

type Version = Parameters<typeof versionKey>[0];

const view = (status: Version["status"]): Version => ({
  ...{ status, events: [], money: "none", refunds: [], transfer: null, complaint: null },
  ...{ can: [], access: null },
});
const keyOf = (status: Version["status"]) => versionKey(view(status));

test("a tab that shows an old state of a booking refreshes once, one that is up to date does not", async () => {
  const requests = answerWith({ body: view("ACCEPTED") });
  const { unmount } = renderWithMessages(<BookingWatch bookingId="1" seen={keyOf("PENDING")} />);
  await waitFor(() => expect(router.refresh).toHaveBeenCalledOnce());
  unmount();
  renderWithMessages(<BookingWatch bookingId="1" seen={keyOf("ACCEPTED")} />);
  await waitFor(() => expect(requests).toHaveLength(2));
  expect(router.refresh).toHaveBeenCalledOnce();
});
