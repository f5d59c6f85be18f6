"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page listens yet: what was drawn by the server does nothing until then, so it should not look as if it did. */
export const useListening = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
