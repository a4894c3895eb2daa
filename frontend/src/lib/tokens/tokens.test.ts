import { describe, expect, it } from "vitest";
import { dark, light, printTokens, type ColourName } from "./tokens";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const notText: ColourName[] = ["surface", "ground", "line", "control"];

describe.each([
  ["light", light],
  ["dark", dark],
])("colours in %s", (_name, colours) => {
  const names = Object.keys(colours) as ColourName[];
  it.each(names.filter((name) => !notText.includes(name)))("%s is readable on both papers", (name) => {
    expect(contrast(colours[name], colours.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[name], colours.ground)).toBeGreaterThanOrEqual(4.5);
  });
  it("borders of controls stand out", () => {
    expect(contrast(colours.control, colours.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.control, colours.ground)).toBeGreaterThanOrEqual(3);
  });
});

it("tokens.css says what tokens.ts says", async () => {
  await expect(printTokens()).toMatchFileSnapshot("./tokens.css");
});
