import type grids from "./grids.zh-CN.json";
import type places from "./places.zh-CN.json";
import type point from "./point.zh-CN.json";
import type poster from "./poster.zh-CN.json";
import type services from "./services.zh-CN.json";
import type territory from "./territory.zh-CN.json";

declare global {
  interface HouseWords {
    territory: typeof territory;
    grids: typeof grids;
    places: typeof places;
    point: typeof point;
    poster: typeof poster;
    services: typeof services;
  }
}
