"use client";
import type { ReactNode } from "react";
import type { Me } from "@/domain/accounts/answers";
import { useMe } from "./me";

/** Shows a part of a menu once we know that the reader has this role. Not a lock: the pages behind it check for themselves. */
export function RoleOnly({ role, children }: { role: Me["role"]; children: ReactNode }) {
  return useMe()?.role === role ? children : null;
}
