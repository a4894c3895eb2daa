/**
 * The design's colours and sizes: the one place. `tokens.css` beside it is printed from here (tokens.test.ts keeps
 * the two equal), and the themes of antd and antd-mobile are built from here. Text colours meet WCAG AA (4.5:1) on
 * surface and ground, control borders 3:1; `line` is decoration only.
 */
export const light = {
  surface: "#ffffff",
  ground: "#f5f3ee",
  line: "#dfdbd2",
  control: "#7a8490",
  ink: "#1b2430",
  muted: "#57626f",
  livelihood: "#1f5fbf",
  safety: "#c0322b",
  environment: "#1d7a46",
  warmth: "#b3530a",
  "spark-red": "#b3261e",
  "spark-blue": "#1f5fbf",
  "spark-orange": "#b3530a",
  "spark-green": "#1d7a46",
  "spark-gold": "#8a6500",
  late: "#b3261e",
  due: "#8a6500",
  ok: "#1d7a46",
  paused: "#57626f",
  focus: "#1f5fbf",
} as const;

export type ColourName = keyof typeof light;

export const dark: Record<ColourName, string> = {
  surface: "#1b2027",
  ground: "#14181d",
  line: "#333c47",
  control: "#7f8b98",
  ink: "#e8edf2",
  muted: "#9aa7b4",
  livelihood: "#7fb0ff",
  safety: "#ff8f87",
  environment: "#6fd19a",
  warmth: "#ffb06b",
  "spark-red": "#ff9088",
  "spark-blue": "#7fb0ff",
  "spark-orange": "#ffb06b",
  "spark-green": "#6fd19a",
  "spark-gold": "#f0c75a",
  late: "#ff9088",
  due: "#f0c75a",
  ok: "#6fd19a",
  paused: "#9aa7b4",
  focus: "#7fb0ff",
};

/** Sizes in CSS pixels. */
export const sizes = {
  "text-s": 13,
  text: 15,
  "text-l": 18,
  figure: 34,
  "figure-xl": 56,
  gap: 16,
  radius: 10,
  target: 44,
} as const;

export type SizeName = keyof typeof sizes;

/** 长辈版: text of 18 and more, targets of 60. */
export const largePrint: Partial<Record<SizeName, number>> = {
  "text-s": 18,
  text: 20,
  "text-l": 24,
  figure: 44,
  target: 60,
  gap: 20,
};

export const font =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif';

/** Size of a name as the reader has chosen to have it printed. */
export function sizeOf(name: SizeName, print: "normal" | "large"): number {
  return (print === "large" ? largePrint[name] : undefined) ?? sizes[name];
}

function block(selector: string, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};`);
  return `${selector} {\n${lines.join("\n")}\n}\n`;
}

const inPixels = (values: Partial<Record<SizeName, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}px`]));

/** The text of tokens.css. */
export function printTokens(): string {
  return (
    "/* Printed from tokens.ts by tokens.test.ts (npx vitest run tokens -u): change it there. */\n" +
    block(":root", { ...light, ...inPixels(sizes), font }) +
    block(':root[data-theme="dark"]', dark) +
    block(':root[data-print="large"]', inPixels(largePrint))
  );
}
