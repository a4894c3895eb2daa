const LENGTH = 12;
const GROUP = 4;

/** Signs of a link code: none that can be taken for another, so 0, O, 1, I and L are in no code. */
const signs = /[2-9A-HJKMNP-Z]/g;

/** The code as the server reads it: capitals, without blanks and dashes; full-width letters are a keyboard's whim. */
export function tidyCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\-‐-―]/g, "")
    .toUpperCase();
}

export type CodeProblem =
  | { readonly code: "REQUIRED" }
  | { readonly code: "LENGTH"; readonly count: number }
  | { readonly code: "SIGNS"; readonly signs: string };

/** What the page itself can tell about a code: a guess that cannot be one is not worth one of the few that are free. */
export function codeProblem(code: string): CodeProblem | null {
  if (code === "") return { code: "REQUIRED" };
  const strange = code.replace(signs, "");
  if (strange !== "") return { code: "SIGNS", signs: [...new Set(strange)].join(" ") };
  const count = Array.from(code).length;
  return count === LENGTH ? null : { code: "LENGTH", count };
}

/** As it stands on the paper: 7KMQ-2PXN-R4WA. */
export function grouped(code: string): string {
  return code.replace(new RegExp(`(.{${GROUP}})(?=.)`, "g"), "$1-");
}
