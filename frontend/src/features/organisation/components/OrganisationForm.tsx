import type { ReactNode } from "react";
import { ActForm, type ActFormProps } from "@/components/act-form/ActForm";
import { useRefusalWords } from "./words";

/** The form of an act on organisations, seats or duty lists: its refusals are said in their words. */
export function OrganisationForm<Values extends object>(
  props: Omit<ActFormProps<Values>, "words">,
): ReactNode {
  const words = useRefusalWords();
  return <ActForm {...props} words={words} />;
}
