import type { ReactNode } from "react";

/** Drawn for this house, 24 × 24, one stroke; always beside a word, so hidden from readers of the page. */
const paths = {
  whistle: "M9 9h12v4l-5 .4A6 6 0 1 1 9 9Zm0 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM14 5l1-2M18 5l2-2",
  track: "M5 4h9l5 5v11H5ZM14 4v5h5M9 14l2 2 4-4",
  rate: "m12 4 2.5 5 5.5.8-4 3.9 1 5.5-5-2.6-5 2.6 1-5.5-4-3.9 5.5-.8Z",
  desk: "M3 8h18M5 8v11M19 8v11M8 8V4h8v4M9 13h6",
  figures: "M4 19h16M7 19v-6M12 19V9M17 19V5",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
  columns: "M4 5h16v14H4ZM10 5v14M15 5v14",
  duties: "M6 3h12v18H6ZM9 8h6M9 12h6M9 16h4",
  bell: "M6 16V10a6 6 0 0 1 12 0v6l2 2H4ZM10 21h4",
  inbox: "M4 13 7 5h10l3 8v6H4ZM4 13h5l1.5 2.5h3L15 13h5",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 20c1-4 4-5 8-5s7 1 8 5",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.7-4 3-5.5 6.5-5.5s5.8 1.5 6.5 5.5M16 4.5a3.5 3.5 0 0 1 0 6.3M18 15c2 .7 3.1 2.3 3.5 5",
  calendar: "M4 6h16v14H4ZM4 10h16M8 3v4M16 3v4",
  culture:
    "M5 4v6a7 7 0 0 0 14 0V4c-4 1.5-10 1.5-14 0ZM9 9h.01M15 9h.01M9 12.5c1.8 1.5 4.200 1.5 6 0M12 17v4",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l5 5",
  alert: "M12 4 2.5 20h19ZM12 10v5M12 17.5h.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2",
  late: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v6M12 16.5h.01",
  done: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12l3 3 5-6",
  pause: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM10 9v6M14 9v6",
  livelihood: "M4 11 12 4l8 7M6 10v10h12V10M10 20v-6h4v6",
  safety: "M12 3 5 6v6c0 4 3 7 7 9 4-2 7-5 7-9V6Z",
  environment: "M5 19C4 10 10 5 20 5c0 10-5 15-13 13M5 19c2-5 5-8 9-9",
  warmth: "M12 20C5 15 3 12 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3-2 6-9 11Z",
  place: "M12 21s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12ZM12 11.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  grids: "M4 5h16v14H4ZM12 5v6M4 11h16M9 11v8",
  scales: "M12 4v16M7 20h10M5 7h14M5 7l-3 7a3 3 0 0 0 6 0ZM19 7l-3 7a3 3 0 0 0 6 0Z",
  route: "M12 21v-8M12 13 5 6M12 13l7-7M5 10V6h4M15 6h4v4",
  upload: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
  download: "M12 4v12M7 11l5 5 5-5M4 16v4h16v-4",
  undo: "M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 9h-3",
  point: "M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2v2h-2ZM18 18h2v2h-2ZM18 14h2M14 18v2",
  back: "M10 5 3 12l7 7M3 12h18",
  next: "m9 5 7 7-7 7",
  previous: "m15 5-7 7 7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
  help: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5h.01",
  phone: "M7 3h10v18H7ZM11 18h2",
  organisation: "M4 20V8l8-4 8 4v12M9 20v-5h6v5M8 11h.01M12 11h.01M16 11h.01",
  link: "M9 15 15 9M8 11l-2 2a3.5 3.5 0 0 0 5 5l2-2M16 13l2-2a3.5 3.5 0 0 0-5-5l-2 2",
  photo: "M4 7h4l1.5-2h5L16 7h4v12H4ZM12 16a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 22 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
