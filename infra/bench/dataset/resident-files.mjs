/*
 * Files of households and residents of 昆新, the same every time: as many rows as wanted, sound, or with faults planted
 * at known cells. All invented: ID numbers begin with 999999, a place that no code stands for.
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** Units of 昆新's six buildings in the demo. */
const UNITS = [3, 4, 3, 3, 2, 4];

const PEOPLE_PER_HOME = 3;
const RELATIONS = ["户主", "配偶", "子女"];
const SURNAMES = [..."李赵王刘孙马高林何郭梁宋唐许邓冯曾彭苏卢"];
const GIVEN = [..."安宁平和吉祥春华秋实山川江河星辰日月"];

/** Days from 1940 on; prime to the step, so that no number comes twice. */
const DAYS = 20_000;
const STEP = 7;

/** Of those born on one day, the first; the people of the demo are numbered from the other end. */
const FIRST = 900;

const HOUSEHOLD_HEADERS = "楼栋,单元,户室号,楼层,居住性质,户籍类型,入住日期";
const RESIDENT_HEADERS = "楼栋,单元,户室号,姓名,与户主关系,性别,联系电话,身份证号,出生日期,入住日期";

/** Which column stands where, by the letter that a spreadsheet gives it. */
const LETTERS = {
  building: "A",
  unit: "B",
  number: "C",
  name: "D",
  relation: "E",
  phone: "G",
  idNumber: "H",
  birthDate: "I",
};

export const homesFor = (residents) => Math.ceil(residents / PEOPLE_PER_HOME);

function door(home) {
  const building = home % UNITS.length;
  const unit = Math.floor(home / UNITS.length) % UNITS[building];
  return { building: `${building + 1}号楼`, unit: `${unit + 1}单元`, number: `B${home}` };
}

/** An ID number of the reserved place with a right check character. */
function idNumber(order) {
  const day = new Date(Date.UTC(1940, 0, 1) + ((order * STEP) % DAYS) * 86_400_000);
  const digits = `999999${day.toISOString().slice(0, 10).replaceAll("-", "")}${FIRST + Math.floor(order / DAYS)}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + CHECKS[sum % 11];
}

function resident(order) {
  return {
    ...door(Math.floor(order / PEOPLE_PER_HOME)),
    name: SURNAMES[order % SURNAMES.length] + GIVEN[order % GIVEN.length] + GIVEN[(order * 7) % GIVEN.length],
    relation: RELATIONS[order % PEOPLE_PER_HOME],
    sex: order % 2 === 0 ? "女" : "男",
    phone: `1990000${String(order % 10_000).padStart(4, "0")}`,
    idNumber: idNumber(order),
    birthDate: "",
    movedIn: "2024-03-01",
  };
}

/** What can be wrong with a row: what to write there, in which column, and what it is called. */
const KINDS = [
  {
    column: "idNumber",
    code: "ID_NUMBER_CHECKSUM_WRONG",
    spoil: (row) => ({ idNumber: row.idNumber.slice(0, 17) + (row.idNumber[17] === "1" ? "2" : "1") }),
  },
  { column: "phone", code: "PHONE_INVALID", spoil: () => ({ phone: "1990000" }) },
  { column: "building", code: "BUILDING_UNKNOWN", spoil: () => ({ building: "99号楼" }) },
  { column: "unit", code: "UNIT_UNKNOWN", spoil: () => ({ unit: "9单元" }) },
  { column: "number", code: "HOUSEHOLD_UNKNOWN", spoil: () => ({ number: "没有" }) },
  { column: "idNumber", code: "TWICE_IN_FILE", spoil: () => ({ idNumber: idNumber(0) }) },
  // Rows to be spoiled are never the first of their home.
  { column: "relation", code: "TWO_HEADS", spoil: () => ({ relation: "户主" }) },
  { column: "birthDate", code: "BIRTH_DATE_DIFFERS", spoil: () => ({ birthDate: "1939-12-31" }) },
  { column: "relation", code: "WORD_UNKNOWN", spoil: () => ({ relation: "远亲" }) },
  { column: "name", code: "FORMULA", spoil: () => ({ name: "=HYPERLINK(1)" }) },
  { column: "name", code: "REQUIRED", spoil: () => ({ name: "" }) },
  { column: "birthDate", code: "DATE_INVALID", spoil: () => ({ birthDate: "1980-02-30" }) },
];

/** Every household that the residents of those orders belong to. */
export function householdFile(residents) {
  const rows = Array.from({ length: homesFor(residents) }, (_, home) => {
    const { building, unit, number } = door(home);
    return [building, unit, number, 1 + (home % 30), "自有", "户籍", "2024-03-01"].join(",");
  });
  return `${HOUSEHOLD_HEADERS}\n${rows.join("\n")}\n`;
}

/**
 * @param {number} residents how many rows
 * @param {number} faults how many of them are spoiled, spread over the file
 * @returns the file, and what is to be found wrong with it in its order
 */
export function residentFile(residents, faults = 0) {
  const spoiled = new Map();
  for (let n = 0; n < faults; n += 1) {
    // The second of a home: it has a head above it and is not what a twin points at.
    const home = 1 + Math.floor((n * (homesFor(residents) - 2)) / faults);
    spoiled.set(home * PEOPLE_PER_HOME + 1, KINDS[n % KINDS.length]);
  }
  const lines = [RESIDENT_HEADERS];
  const planted = [];
  for (let order = 0; order < residents; order += 1) {
    const row = resident(order);
    const kind = spoiled.get(order);
    if (kind) {
      Object.assign(row, kind.spoil(row));
      planted.push({
        row: order + 2,
        cell: `${LETTERS[kind.column]}${order + 2}`,
        column: kind.column,
        code: kind.code,
      });
    }
    lines.push(
      [
        row.building,
        row.unit,
        row.number,
        row.name,
        row.relation,
        row.sex,
        row.phone,
        row.idNumber,
        row.birthDate,
        row.movedIn,
      ].join(","),
    );
  }
  return { content: `${lines.join("\n")}\n`, planted };
}
