import { join } from 'node:path';
import { argv, cpuUsage, exit, stdout } from 'node:process';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import type { Order } from '../../src/change/propose/order.ts';
import { generateChange } from '../../src/change/propose/generate.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { readTree } from '../support/folder.ts';
import { snapshotOf } from '../support/snapshot.ts';

/* CPU from snapshot to files: repositories of one service, and one service many times over. `--check` refuses slow ones. */
const templates = await loadTemplates();
const examples = join(import.meta.dirname, '../examples');
const service = readTree(join(examples, 'express-npm/repo'));
const flags = { gitops: 'argocd', environments: 'staging,production' };

function order(repo: Readonly<Record<string, string>>): Order {
  return {
    snapshot: snapshotOf(repo),
    request: { words: '', flags, language: 'en' },
    repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  };
}

/** Of three runs the fastest, each on a snapshot that nobody has read. */
function milliseconds(repo: Readonly<Record<string, string>>): {
  readonly ms: number;
  readonly files: number;
} {
  let best = Infinity;
  let files = 0;
  for (let run = 0; run < 3; run += 1) {
    const given = order(repo);
    const before = cpuUsage();
    const made = generateChange(given, { languages, manifests, readers });
    const { user, system } = cpuUsage(before);
    if (!made.ok) throw new Error(made.error.what);
    files = made.value.files.length;
    best = Math.min(best, (user + system) / 1000);
  }
  return { ms: best, files };
}

function copies(count: number): Record<string, string> {
  const entries = Array.from({ length: count }, (_one, index) =>
    Object.entries(service).map(([path, text]) => [
      `services/shop-${index}/${path}`,
      text.replace(/"name": "[^"]*"/u, `"name": "shop-${index}"`),
    ]),
  );
  return Object.fromEntries(entries.flat());
}

let isSlow = false;
for (const name of ['express-npm', 'go-gin-postgres', 'rails-postgres', 'quarkus-maven', 'rust-workspace']) {
  const { ms, files } = milliseconds(readTree(join(examples, name, 'repo')));
  isSlow ||= ms > 300;
  stdout.write(`${name.padEnd(20)} ${ms.toFixed(1).padStart(8)} ms  ${files} files\n`);
}
const perService: number[] = [];
for (const count of [1, 10, 50]) {
  const { ms, files } = milliseconds(copies(count));
  perService.push(ms / count);
  const each = (ms / count).toFixed(1);
  stdout.write(
    `${`${count} services`.padEnd(20)} ${ms.toFixed(1).padStart(8)} ms  ${files} files, ${each} ms each\n`,
  );
}
isSlow ||= (perService[2] ?? 0) > 2 * (perService[1] ?? 0);
if (isSlow && argv.includes('--check')) exit(1);
