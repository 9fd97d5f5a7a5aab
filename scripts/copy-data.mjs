// Copies what the compiler leaves behind (data, words, the page, WASM-free assets) beside the compiled code.
import { cpSync } from 'node:fs';

const isAsset = (path) => !/\.ts$/.test(path);
for (const folder of ['src']) {
  cpSync(folder, `dist/${folder}`, { recursive: true, filter: isAsset });
}
