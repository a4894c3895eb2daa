/** Degrees, WGS-84. */
export interface Here {
  readonly longitude: number;
  readonly latitude: number;
}

/** Asks the device where it is; rejects when it does not know or may not say. */
export function hereNow(): Promise<Here> {
  return new Promise((found, failed) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ longitude: coords.longitude, latitude: coords.latitude }),
      () => failed(new Error("no position")),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  });
}

/** The same, with how exact the device says it is, in metres. */
export function exactlyHere(): Promise<Here & { readonly accuracy: number }> {
  return new Promise((found, failed) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => found({ longitude, latitude, accuracy }),
      () => failed(new Error("no position")),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    );
  });
}
