"use client";
import { useCallback, useRef, useState } from "react";
import useSWR from "swr";
import { type UploadAlbum, uploadPicture } from "@/components/pictures/upload";
import { getJson, type Problem } from "@/components/ui/form/get-json";
import { newRequestKey, sendJson } from "@/components/ui/form/request";
import type { Album } from "@/domain/pictures/responses";
import { AppError } from "@/lib/errors";

/** A file on its way, or one that was not taken. */
export interface Upload {
  key: string;
  name: string;
  percent: number;
  problem?: Problem;
  cancel: () => void;
}

const POLL_MS = 1_500;
const hasWaiting = (album?: Album) => album?.pictures.some(({ state }) => state === "WAITING") ?? false;

/** An album and everything that changes it. While a picture is being drawn it looks again. */
export function useAlbum(owner: UploadAlbum, initial: Album) {
  const query = new URLSearchParams({ ...owner }).toString();
  const { data, mutate } = useSWR(`/api/pictures?${query}`, readAlbum, {
    ...{ fallbackData: initial, revalidateOnMount: false, keepPreviousData: true },
    refreshInterval: (album) => (hasWaiting(album) ? POLL_MS : 0),
  });
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const queue = useRef(Promise.resolve());
  const update = (key: string, change: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = useCallback((key: string) => setUploads((all) => all.filter((each) => each.key !== key)), []);

  function add(files: Iterable<File>) {
    for (const file of files) {
      const key = newRequestKey();
      const control = new AbortController();
      const cancel = () => {
        control.abort();
        forget(key);
      };
      setUploads((all) => [...all, { key, name: file.name, percent: 0, cancel }]);
      // One after the other: the album has an order, and a telephone one connection.
      queue.current = queue.current.then(async () => {
        if (control.signal.aborted) return;
        const onProgress = (percent: number) => update(key, { percent });
        const sent = await uploadPicture(owner, file, { onProgress, signal: control.signal });
        if (control.signal.aborted) return;
        if (sent.ok) forget(key);
        else update(key, { problem: sent.problem });
        await mutate();
      });
    }
  }

  async function send(...request: Parameters<typeof sendJson>) {
    setProblem(undefined);
    const sent = await sendJson(...request);
    if (!sent.ok) setProblem(sent.problem);
    await mutate();
    return sent.ok;
  }

  /** Puts a picture in another place; the page shows it at once. */
  async function move(from: number, to: number) {
    const pictures = [...data.pictures];
    const [moved] = pictures.splice(from, 1);
    if (!moved || to < 0 || to > pictures.length) return;
    pictures.splice(to, 0, moved);
    await mutate({ pictures }, { revalidate: false });
    await send(`/api/pictures/order?${query}`, "PUT", { pictureIds: pictures.map(({ id }) => id) });
  }

  return {
    ...{ pictures: data.pictures, uploads, problem, add, move },
    remove: (id: string) => send(`/api/pictures/${id}`, "DELETE", {}),
    describe: (id: string, alt: string) => send(`/api/pictures/${id}`, "PATCH", { alt }),
  };
}

async function readAlbum(url: string): Promise<Album> {
  const read = await getJson<Album>(url);
  if (!read.ok) throw new AppError("unavailable", read.problem.code, "The album was not read."); // the last one stays
  return read.answer;
}
