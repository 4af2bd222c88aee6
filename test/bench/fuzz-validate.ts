/** npm run fuzz:validate [count] [seed]: throws damaged documents at the command and prints what became of them. */
import { validate } from '../../src/cli/validate.ts';
import { recordingIo } from '../support/io.ts';
import { mutations } from './validate-mutations.ts';

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const tally = { valid: 0, invalid: 0, errors: 0, skipped: 0 };
let slowest = 0;
let wrong = 0;

for (const text of mutations(count, seed)) {
  const io = recordingIo({ input: text });
  const start = performance.now();
  const args = ['-strict', '-summary', '-output', 'json', '-kubernetes-version', '1.32.0', '-server-checks'];
  const exit = await validate.run(args, io, new AbortController().signal);
  slowest = Math.max(slowest, performance.now() - start);
  const { summary }: { summary: typeof tally } = JSON.parse(io.stdout());
  for (const key of ['valid', 'invalid', 'errors', 'skipped'] as const) tally[key] += summary[key];
  const expected = summary.invalid + summary.errors > 0 ? 1 : 0;
  if (exit === expected) continue;
  wrong += 1;
  console.log(`exit ${exit}, expected ${expected}: ${JSON.stringify(text)}`);
}

console.log(`${count} documents, seed ${seed}: ${JSON.stringify(tally)}`);
console.log(`wrong exit codes: ${wrong}; crashes: 0; slowest document: ${slowest.toFixed(0)} ms`);
