/** Length as the server counts it: in code points, so that an emoji or a rare character is one. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}
