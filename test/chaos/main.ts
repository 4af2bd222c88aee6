import { parseArgs } from 'node:util';
import { startGitHub } from './github.ts';
import { startLedger } from './ledger.ts';
import { weather } from './weather.ts';
import type { Outcome } from './storm.ts';

const { values } = parseArgs({
  options: {
    deliveries: { type: 'string', default: '500' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'both' },
    target: { type: 'string', default: 'github' },
  },
});
const count = Number(values.deliveries);
const seed = Number(values.seed);

for (const database of ['pglite', 'postgres'] as const) {
  if (values.database !== 'both' && values.database !== database) continue;
  const target = () => (values.target === 'ledger' ? startLedger(count, seed) : startGitHub(count, seed));
  const outcome = await weather({ database, kills: Number(values.kills), seed, target });
  process.stdout.write(`${report(database, outcome)}\n`);
  if (outcome.lost.length + outcome.duplicated.length + outcome.disordered.length > 0) process.exitCode = 1;
}

function report(database: string, outcome: Outcome): string {
  const { accepted, kills, dead, seconds, counted } = outcome;
  const counts = Object.entries(counted).map(([what, many]) => `${many} ${what}`);
  return [
    `${accepted} deliveries, each sent twice, ${kills} kills, on ${database}`,
    `lost        ${named(outcome.lost)}`,
    `duplicated  ${named(outcome.duplicated)}`,
    `disordered  ${named(outcome.disordered)}`,
    `given up    ${dead}`,
    `left        ${counts.join(', ')}`,
    `time        ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function named(list: readonly string[]): string {
  return list.length === 0 ? '0' : `${list.length}: ${list.slice(0, 10).join(', ')}`;
}
