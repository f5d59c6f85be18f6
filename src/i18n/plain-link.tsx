"use client";
import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside the site. Nothing is fetched before somebody follows it: what nobody follows costs them and us. */
export const PlainLink = (props: ComponentProps<typeof Link>) => <Link prefetch={false} {...props} />;
