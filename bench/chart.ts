import { writeFileSync } from 'node:fs';
import path from 'node:path';

const [width, labels, line] = [760, 300, 26];

/** Bars with a mark at 1, the floor, written to `docs/images`. Readable on a dark page and a light one. */
export function barChart(
  file: string,
  title: string,
  bars: readonly { label: string; value: number }[],
): void {
  const height = 56 + bars.length * line;
  const most = Math.max(1.5, ...bars.map(({ value }) => value)) * 1.12;
  const x = (value: number): number => Math.round((value / most) * (width - labels - 60));
  const rows = bars.map(({ label, value }, at) => {
    const y = 44 + at * line;
    return [
      `<text x="${labels - 10}" y="${y + 13}" text-anchor="end">${label}</text>`,
      `<rect x="${labels}" y="${y}" width="${x(value)}" height="18" fill="${value <= 1 ? '#2f7d4f' : '#5558af'}"/>`,
      `<text x="${labels + x(value) + 6}" y="${y + 13}">× ${value.toFixed(2)}</text>`,
    ].join('');
  });
  const floor = labels + x(1);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="12" y="24" font-size="15" font-weight="bold">${title}</text>`,
    ...rows,
    `<line x1="${floor}" x2="${floor}" y1="38" y2="${height - 8}" stroke="#242424" stroke-dasharray="4 3"/>`,
    '</svg>',
  ].join('\n');
  writeFileSync(path.join('docs', 'images', file), `${svg}\n`);
}
