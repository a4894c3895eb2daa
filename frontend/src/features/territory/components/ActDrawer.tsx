import type { ReactNode } from "react";
import { ActForm, type ActFormProps } from "@/components/act-form/ActForm";
import { useRefusalWords } from "./useGridWords";

/** The form of an act on a place: its refusals are said in the words of places. */
export function ActDrawer<Values extends object>(props: Omit<ActFormProps<Values>, "words">): ReactNode {
  const words = useRefusalWords();
  return <ActForm {...props} words={words} />;
}
