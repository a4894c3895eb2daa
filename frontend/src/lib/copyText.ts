/**
 * Puts `text` on the clipboard; false when the browser does not let us. The old way is still needed: the modern one
 * is closed to pages that come over plain HTTP, as on a town's own network.
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const selection = window.getSelection();
    selection?.selectAllChildren(shown);
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand("copy");
  }
}
