/** `npm run bench` measures everything, `npm run bench -- check` one thing. */
const MEASURES = ['understanding', 'check'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !MEASURES.includes(name));
if (unknown.length > 0) {
  console.error(`No measure ${unknown.join(', ')}. There are: ${MEASURES.join(', ')}.`);
  process.exitCode = 2;
} else for (const name of asked.length > 0 ? asked : MEASURES) require(`./${name}`);
