"use client";
import { createContext, useContext } from "react";

interface FormState {
  /** Makes ids unique when two forms on a page have a field of the same name. */
  idPrefix: string;
  /** Sentence per field name. */
  errors: Record<string, string>;
  pending: boolean;
}

const FormContext = createContext<FormState>({ idPrefix: "f", errors: {}, pending: false });

export const FormProvider = FormContext.Provider;

/** The surrounding form; an empty default outside one, so that fields also work in plain GET forms. */
export const useFormState = () => useContext(FormContext);

/** The id of the control with this name. */
export const controlId = (prefix: string, name: string) =>
  `${prefix}-${name.replace(/\[\]$/, "").replace(/\W+/g, "-")}`;
