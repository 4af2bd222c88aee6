import { applyEdits } from '../../src/kernel/text.ts';
import { dockerfileRules } from '../../src/lint/dockerfile/catalogue.ts';
import { dockerfileCheck } from '../../src/lint/dockerfile/lint.ts';
import { defaultConfig } from '../../src/lint/engine/config.ts';
import { editsOf, withoutOverlap } from '../../src/lint/engine/fix.ts';
import { randomFrom, realLooking } from './dockerfiles.ts';
import { mutate } from './mutate.ts';

/** Lints mutated Dockerfiles: nothing may throw or take long, and every fix must fit its file. */
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const random = randomFrom(seed);
const texts = realLooking(300, seed);
const check = dockerfileCheck(dockerfileRules, defaultConfig);
const slow: { readonly milliseconds: number; readonly text: string }[] = [];
let failures = 0;

for (let done = 0; done < count; done += 1) {
  const text = mutate(texts[random(texts.length)] ?? '', texts, random);
  const start = process.cpuUsage();
  try {
    const findings = check({ path: 'Dockerfile', text, today: '2026-01-01' });
    const edits = editsOf(withoutOverlap(findings));
    if (edits.some(({ start: from, end }) => from < 0 || end < from || end > text.length))
      throw new Error('edit');
    applyEdits(text, edits);
  } catch (error) {
    failures += 1;
    console.log(`fails on ${JSON.stringify(text)}: ${error instanceof Error ? error.stack : String(error)}`);
    if (failures > 5) break;
  }
  const used = process.cpuUsage(start);
  const milliseconds = (used.user + used.system) / 1000;
  if (milliseconds > 250) slow.push({ milliseconds, text });
}

for (const { milliseconds, text } of slow)
  console.log(`${Math.round(milliseconds)} ms: ${JSON.stringify(text)}`);
console.log(`${count} mutations (seed ${seed}): ${failures} failures, ${slow.length} slower than 250 ms`);
process.exitCode = failures === 0 ? 0 : 1;
