import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

/** Everything a browser fetches before the page `entries` can be used: scripts and styles, each once. */
function firstLoad(...entries) {
  const files = new Set(["dist/index.html", "dist/appearance.js"]);
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build has no chunk for ${key}`);
    const file = `dist/${chunk.file}`;
    if (files.has(file)) return;
    files.add(file);
    for (const css of chunk.css ?? []) files.add(`dist/${css}`);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const entry of ["index.html", "src/components/locales/common.zh-CN.json", ...entries]) visit(entry);
  return [...files];
}

export default [
  {
    name: "resident phone, first load of /r/report",
    path: firstLoad(
      "src/app/phone/PhoneShell.tsx",
      "src/features/whistle/pages/phone/ReportPage.tsx",
      "src/features/whistle/locales/phone.zh-CN.json",
      "src/features/territory/locales/territory.zh-CN.json",
    ),
    gzip: true,
    limit: "200 kB",
  },
  {
    name: "resident phone, a whistle point's code",
    path: firstLoad(
      "src/app/phone/PhoneShell.tsx",
      "src/features/territory/pages/phone/PointPage.tsx",
      "src/features/whistle/locales/phone.zh-CN.json",
      "src/features/territory/locales/territory.zh-CN.json",
      "src/features/territory/locales/point.zh-CN.json",
    ),
    gzip: true,
    limit: "175 kB",
  },
  {
    name: "resident phone, the services of a community",
    path: firstLoad(
      "src/app/phone/PhoneShell.tsx",
      "src/features/territory/pages/phone/ServicesPage.tsx",
      "src/features/whistle/locales/phone.zh-CN.json",
      "src/features/territory/locales/territory.zh-CN.json",
      "src/features/territory/locales/services.zh-CN.json",
    ),
    gzip: true,
    limit: "182 kB",
  },
  {
    name: "resident phone, entering a link code",
    path: firstLoad(
      "src/app/phone/PhoneShell.tsx",
      "src/features/people/pages/phone/LinkPage.tsx",
      "src/features/whistle/locales/phone.zh-CN.json",
      "src/features/territory/locales/territory.zh-CN.json",
      "src/features/people/locales/household.zh-CN.json",
    ),
    gzip: true,
    limit: "180 kB",
  },
];
