const units = ["M", "H", "D", "WM", "WH", "WD"] as const;
export type LimitUnit = (typeof units)[number];

/** A limit as the API says it in short, for instance 7D or 2WH; W stands for what is worked. */
export function limitOf(code: string): { number: number; unit: LimitUnit } {
  const [, number, said] = /^(\d+)(W?[MHD])$/.exec(code) ?? [];
  const unit = units.find((one) => one === said);
  if (unit === undefined) throw new Error(`No limit: ${code}`);
  return { number: Number(number), unit };
}
