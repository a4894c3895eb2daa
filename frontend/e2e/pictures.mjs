/* Pictures as a phone makes them. */
import { Buffer } from "node:buffer";

/** A JPEG of noise, which hardly shrinks, drawn by the page's own browser. */
export async function noise(page, width, height) {
  const base64 = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new globalThis.OffscreenCanvas(wide, high);
      const brush = canvas.getContext("2d");
      const pixels = brush.createImageData(wide, high);
      for (let i = 0; i < pixels.data.length; i += 1) {
        pixels.data[i] = i % 4 === 3 ? 255 : Math.imul(i, 2654435761) >>> 24;
      }
      brush.putImageData(pixels, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.95 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      return globalThis.btoa(text);
    },
    [width, height],
  );
  return Buffer.from(base64, "base64");
}

/** The same picture with a note of where it was taken. */
export function taken(jpeg, longitude, latitude) {
  const tiff = Buffer.alloc(200);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  let at = 8;
  const entry = (tag, type, count, value) => {
    tiff.writeUInt16BE(tag, at);
    tiff.writeUInt16BE(type, at + 2);
    tiff.writeUInt32BE(count, at + 4);
    tiff.writeUInt32BE(value, at + 8);
    at += 12;
  };
  tiff.writeUInt16BE(1, at);
  at += 2;
  entry(0x8825, 4, 1, 40);
  at = 40;
  tiff.writeUInt16BE(4, at);
  at += 2;
  entry(1, 2, 2, "N".charCodeAt(0) * 2 ** 24);
  entry(2, 5, 3, 110);
  entry(3, 2, 2, "E".charCodeAt(0) * 2 ** 24);
  entry(4, 5, 3, 140);
  for (const [place, degrees] of [
    [110, latitude],
    [140, longitude],
  ]) {
    [Math.round(degrees * 1e6), 1e6, 0, 1, 0, 1].forEach((number, index) =>
      tiff.writeUInt32BE(number, place + 4 * index),
    );
  }
  const note = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(note.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, note, jpeg.subarray(2)]);
}
