import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The browser that pictures are made with: `CHROMIUM_PATH`, else the first that is installed. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const places = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => places.map((place) => path.join(place, name))).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
