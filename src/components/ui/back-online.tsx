"use client";
import { useEffect } from "react";

/** Opens the page that was asked for as soon as there is a connection again. */
export function BackOnline() {
  useEffect(() => {
    const reload = () => window.location.reload();
    window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, []);
  return null;
}
