/* The way of a whistle through the loop, as far as the bench needs it, and the words that are written on the way. */

/** Every step with the state it leads to, who takes it, and the longest time since the step before, in minutes. */
export const STEPS = [
  { type: "BLOWN", to: "BLOWN", by: "reporter", within: 0 },
  { type: "ADMITTED", to: "ADMITTED", by: "worker", within: 180 },
  { type: "DISPATCHED", to: "DISPATCHED", by: "worker", within: 60 },
  { type: "SIGNED", to: "SIGNED", by: "lead", within: 240 },
  { type: "REPORTED_FOR_DUTY", to: "IN_HAND", by: "lead", within: 1440 },
  { type: "REPORTED_DONE", to: "HANDLED", by: "lead", within: 8640 },
  { type: "FED_BACK", to: "FED_BACK", by: "worker", within: 480 },
  { type: "EVALUATED", to: "EVALUATED", by: "evaluator", within: 2880 },
  { type: "WRITTEN_OFF", to: "CLOSED", by: "secretary", within: 480 },
];

/** How many of a hundred whistles end in each state. Most of the work of a year is done. */
export const STATES = {
  BLOWN: 2,
  ADMITTED: 2,
  DISPATCHED: 3,
  SIGNED: 8,
  IN_HAND: 15,
  HANDLED: 6,
  FED_BACK: 8,
  EVALUATED: 6,
  CLOSED: 50,
};

export const CLOCKS = {
  ORDINARY: { rule: "HANDLE_ORDINARY", code: "7D", seconds: 7 * 86_400 },
  URGENT: { rule: "HANDLE_URGENT", code: "24H", seconds: 86_400 },
  EMERGENCY: { rule: "HANDLE_EMERGENCY", code: "2H", seconds: 7_200 },
};

/** Of an order, by the state that its whistle has reached. */
export const ORDER_STATES = { DISPATCHED: "SENT", SIGNED: "SIGNED", IN_HAND: "ON_SITE" };

export const SPOTS = [
  "楼道口",
  "单元门前",
  "小区北门",
  "地下车库入口",
  "垃圾房旁",
  "电梯间",
  "健身广场",
  "便民服务点",
];

export const PLEAS = [
  "已经好几天了，请尽快派人来看一看。",
  "给出行带来不便，老人和孩子尤其不方便。",
  "邻居们都反映过，希望能彻底解决。",
  "晚上情况更明显，麻烦安排处理。",
];

export const NOTES = {
  ADMITTED: "情况属实，予以受理。",
  DISPATCHED: "请按时限到场处理。",
  SIGNED: "已签收，安排人员到场。",
  REPORTED_FOR_DUTY: "已到现场查看。",
  REPORTED_DONE: "现场已处理完毕，前后照片留存。",
  FED_BACK: "已向反映人说明处理结果。",
  EVALUATED: "处理得及时，谢谢。",
  WRITTEN_OFF: "核查无误，予以销号。",
};
