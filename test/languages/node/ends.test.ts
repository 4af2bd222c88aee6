import { expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading } from '../samples/seen.ts';

function kindOf(text: string, dependencies = '{"pg":"8"}'): string | undefined {
  const manifest = `{"name":"report","scripts":{"start":"node main.js"},"dependencies":${dependencies}}`;
  return analyze(reading({ 'package.json': manifest, 'main.js': text }), languages).services[0]?.kind;
}

test.each([
  "await client.connect();\nawait client.query('select 1');\nawait client.end();\n",
  'async function main() {\n  await run();\n}\nmain().then(() => process.exit(0));\n',
  'main()\n  .catch(console.error)\n  .finally(async () => {\n    await prisma.$disconnect();\n  });\nmain().finally(() => prisma.$disconnect());\n',
  '(async () => {\n  await run();\n  process.exit(0);\n})();\n',
])('what puts its connections away at its end is a job: %j', (text) => {
  expect(kindOf(text)).toBe('job');
});

test.each([
  [
    "process.on('SIGTERM', () => {\n  process.exit(0);\n});\nawait consumer.run({ eachMessage });\n",
    undefined,
  ],
  ['while (true) {\n  await step();\n}\nawait client.end();\n', undefined],
  ['setInterval(step, 1000);\n', undefined],
  ['await client.end();\n', '{"pg":"8","node-cron":"3"}'],
  ['await step();\n', undefined],
  ['async function shutdown() {\n  await pool.end();\n  process.exit(0);\n}\n', undefined],
])('and what goes on is a worker: %j', (text, dependencies) => {
  expect(kindOf(text, dependencies)).toBe('worker');
});
