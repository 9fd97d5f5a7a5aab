import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { openPackage } from './support';

interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel, row by row; opacity is 255 where the file has none. */
  pixels: number[][];
}

const { files } = openPackage();
const color = readPng(files.get('color.png'));
const outline = readPng(files.get('outline.png'));

describe('the icons', () => {
  it('have the sizes that Teams asks for', () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it('fill the whole square in colour, up to its corners', () => {
    expect(color.pixels.filter(([, , , opacity]) => opacity !== 255)).toEqual([]);
  });

  it('draw the outline in white on nothing', () => {
    const seen = outline.pixels.filter(([, , , opacity = 0]) => opacity > 0);
    // A pixel that is all but transparent cannot hold the exact white: the browser keeps colours multiplied by opacity.
    const tinted = seen.filter(([r = 0, g = 0, b = 0, opacity = 0]) => opacity > 30 && r + g + b < 3 * 250);
    expect(tinted).toEqual([]);
    expect(seen.length).toBeLessThan(outline.pixels.length / 2);
  });

  it('leave no padding around the outline', () => {
    const at = (x: number, y: number) => outline.pixels[y * 32 + x]?.[3] ?? 0;
    const line = [...Array(32).keys()];
    const sides = [
      line.map((x) => at(x, 0)),
      line.map((x) => at(x, 31)),
      line.map((y) => at(0, y)),
      line.map((y) => at(31, y)),
    ];
    for (const side of sides) expect(Math.max(...side)).toBeGreaterThan(30);
  });
});

/** Reads the two kinds of PNG that a browser writes: eight bits a channel, not interlaced, with or without opacity. */
function readPng(file: Buffer | undefined): Picture {
  if (file?.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[file.readUInt8(25)] ?? 0;
  expect([file.readUInt8(24), file.readUInt8(28)]).toEqual([8, 0]);
  const rows = unfilter(inflateSync(imageData(file)), width * channels, channels);
  const pixels = rows.flatMap((row) =>
    Array.from({ length: width }, (_, x) =>
      [...row.subarray(x * channels, (x + 1) * channels), 255].slice(0, 4),
    ),
  );
  return { width, height, pixels };
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
    }
  }
  return Buffer.concat(parts);
}

/** Each row says in its first byte how its bytes were taken relative to their neighbours: PNG specification, chapter 9. */
function unfilter(data: Buffer, rowLength: number, channels: number): Uint8Array[] {
  const rows: Uint8Array[] = [];
  for (let start = 0; start < data.length; start += rowLength + 1) {
    const above = rows.at(-1) ?? new Uint8Array(rowLength);
    const row = new Uint8Array(data.subarray(start + 1, start + 1 + rowLength));
    row.forEach((byte, x) => {
      const left = row[x - channels] ?? 0;
      const up = above[x] ?? 0;
      const corner = above[x - channels] ?? 0;
      row[x] = byte + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][data[start] ?? 0] ?? 0);
    });
    rows.push(row);
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const distance = (value: number) => Math.abs(guess - value);
  if (distance(left) <= distance(up) && distance(left) <= distance(corner)) return left;
  return distance(up) <= distance(corner) ? up : corner;
}
