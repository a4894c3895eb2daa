import { useState } from "react";

/** A random version 4 UUID, also where the page comes over plain HTTP and `crypto.randomUUID` is closed. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** One key for as long as the form is open: sending the same form twice does its work once. */
export function useIdempotencyKey(): string {
  const [key] = useState(newKey);
  return key;
}
