import { toInput } from "@/lib/time/inputTime";

/** The day it is in China, as the API writes days. */
export const today = (): string => toInput(Date.now()).slice(0, 10);
