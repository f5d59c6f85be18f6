import { act, render, screen, waitFor } from "@testing-library/react";
import { SWRConfig } from "swr";
import { expect, test, vi } from "vitest";
import { useFetched } from "@/components/ui/use-fetched";

interface Props {
  url: string | null;
  fetcher: (url: string) => Promise<string>;
  delayMs?: number;
}

function Amount({ url, fetcher, delayMs }: Props) {
  const { data, isPending } = useFetched(url, fetcher, { delayMs });
  return <output aria-busy={isPending}>{data ?? "niets"}</output>;
}

/** Renders the amount at a URL, and returns how to show another one. */
function renderAmount(props: Props) {
  const cache = new Map();
  const at = (url: string | null) => (
    <SWRConfig value={{ provider: () => cache }}>
      <Amount {...props} url={url} />
    </SWRConfig>
  );
  const { rerender } = render(at(props.url));
  return (url: string) => rerender(at(url));
}

const output = () => screen.getByRole("status");

test("without a URL nothing is fetched", () => {
  const fetcher = vi.fn(async () => "x");
  renderAmount({ url: null, fetcher });
  expect(output().textContent).toBe("niets");
  expect(fetcher).not.toHaveBeenCalled();
});

test("the last response stays while a newer one is on its way, and is marked as pending", async () => {
  const answers = new Map<string, (text: string) => void>();
  const fetcher = (url: string) => new Promise<string>((resolve) => answers.set(url, resolve));
  const show = renderAmount({ url: "/quote?hours=1", fetcher });
  await waitFor(() => expect(answers.has("/quote?hours=1")).toBe(true));
  await act(async () => answers.get("/quote?hours=1")?.("€ 14"));
  await waitFor(() => expect(output().textContent).toBe("€ 14"));
  show("/quote?hours=2");
  await waitFor(() => expect(answers.has("/quote?hours=2")).toBe(true));
  expect(output().textContent).toBe("€ 14");
  expect(output().getAttribute("aria-busy")).toBe("true");
  await act(async () => answers.get("/quote?hours=2")?.("€ 28"));
  await waitFor(() => expect(output().textContent).toBe("€ 28"));
  await waitFor(() => expect(output().getAttribute("aria-busy")).toBe("false"));
});

test("of URLs that change within the delay only the last is fetched", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const fetcher = vi.fn(async (url: string) => url);
  const show = renderAmount({ url: null, fetcher, delayMs: 250 });
  for (const hours of [1, 2, 3]) show(`/quote?hours=${hours}`);
  await act(() => vi.advanceTimersByTimeAsync(300));
  vi.useRealTimers();
  await waitFor(() => expect(output().textContent).toBe("/quote?hours=3"));
  expect(fetcher).toHaveBeenCalledExactlyOnceWith("/quote?hours=3");
});
