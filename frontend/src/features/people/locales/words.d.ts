import type household from "./household.zh-CN.json";
import type people from "./people.zh-CN.json";

declare global {
  interface HouseWords {
    household: typeof household;
    people: typeof people;
  }
}
