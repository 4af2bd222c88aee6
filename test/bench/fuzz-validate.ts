/** npm run fuzz:validate [count] [seed]: throws damaged documents at the command and prints what became of them. */
import process from 'node:process';
import { validate } from '../../src/cli/commands/validate.ts';
import { recordingIo } from '../support/io.ts';
import { mutations } from './validate-mutations.ts';

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const tally = { valid: 0, invalid: 0, errors: 0, skipped: 0 };
let slowest = 0;
let wrong = 0;
let crashes = 0;

for (const text of mutations(count, seed)) {
  const start = performance.now();
  try {
    await judge(text);
  } catch (error) {
    crashes += 1;
    console.log(`crash on ${JSON.stringify(text)}: ${String(error)}`);
  }
  slowest = Math.max(slowest, performance.now() - start);
}

console.log(`${count} documents, seed ${seed}: ${JSON.stringify(tally)}`);
console.log(`wrong exit codes: ${wrong}; crashes: ${crashes}; slowest document: ${slowest.toFixed(0)} ms`);
if (wrong + crashes > 0) process.exitCode = 1;

async function judge(text: string): Promise<void> {
  const io = recordingIo({ input: text });
  const args = ['-strict', '-summary', '-output', 'json', '-kubernetes-version', '1.32.0', '-server-checks'];
  const exit = await validate.run(args, io, new AbortController().signal);
  const { summary }: { summary: typeof tally } = JSON.parse(io.stdout());
  for (const key of ['valid', 'invalid', 'errors', 'skipped'] as const) tally[key] += summary[key];
  const expected = summary.invalid + summary.errors > 0 ? 1 : 0;
  if (exit === expected) return;
  wrong += 1;
  console.log(`exit ${exit}, expected ${expected}: ${JSON.stringify(text)}`);
}
