import type people from "./people.zh-CN.json";

declare global {
  interface HouseWords {
    people: typeof people;
  }
}
