const CODE = "xiaoshao.tracking-code";
const LENGTH = 10;

/** The code as the server reads it: capitals, without blanks and dashes; full-width letters are a keyboard's whim. */
export function tidyCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\-‐-―]/g, "")
    .toUpperCase();
}

/** What the page itself can tell about a typed code; the check character is the server's business. */
export function codeProblem(code: string): { code: "REQUIRED" | "LENGTH"; count: number } | null {
  if (code === "") return { code: "REQUIRED", count: 0 };
  return code.length === LENGTH ? null : { code: "LENGTH", count: code.length };
}

/** The code of this tab, so that coming back from rating does not ask for it again. Gone with the tab. */
export function keptCode(): string | null {
  try {
    return sessionStorage.getItem(CODE);
  } catch {
    return null;
  }
}

export function keepCode(code: string | null): void {
  try {
    if (code === null) sessionStorage.removeItem(CODE);
    else sessionStorage.setItem(CODE, code);
  } catch {
    // Without storage the code is typed again.
  }
}
