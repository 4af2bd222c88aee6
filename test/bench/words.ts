import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, loadAll } from 'js-yaml';
import { bundledStock } from '../../src/adapters/schemas/linters.ts';
import { loadTemplates } from '../../src/adapters/templates/load.ts';
import { aspects } from '../../src/change/edit/words/aspects.ts';
import type { ChangeSet } from '../../src/change/propose/change-set.ts';
import { generateChange } from '../../src/change/propose/generate.ts';
import type { Order } from '../../src/change/propose/order.ts';
import { prove } from '../../src/change/propose/prove.ts';
import { repairBy } from '../../src/change/propose/repaired.ts';
import { lessOf, orElse } from '../../src/change/propose/unmade.ts';
import { defaultPolicy } from '../../src/config/policy.ts';
import { languageOf } from '../../src/kernel/language.ts';
import type { Result } from '../../src/kernel/result.ts';
import { languages } from '../../src/languages/languages.ts';
import { manifestLinter } from '../../src/lint/manifest/linter.ts';
import { manifests } from '../../src/manifests/manifests.ts';
import { readers } from '../../src/spec/words/readers.ts';
import { snapshotOf } from '../support/snapshot.ts';
import { recallOf, type Document } from './words/recall.ts';

/*
 * How much of what a person would have written comes out of their words alone: tasks with the documents that they
 * ask for, each in four wordings (original, simplified, Chinese, paraphrase). Other files may be named. What our own
 * checks refuse gives nothing, and is printed.
 * `--claimed` prints what was named as not understood. `unseen.yaml` is for measuring only: whoever mends does not read it.
 *   npm run bench:words [-- --missing | --claimed] [FILE...]
 */
type Task = {
  readonly id: string;
  /** A wording that nobody gave is empty. */
  readonly say: readonly string[];
  /** What is pasted below the words. */
  readonly given?: string;
  readonly documents: readonly Document[];
};

const wordings = ['original', 'simplified', 'Chinese', 'paraphrase'];
const folder = join(import.meta.dirname, 'words/tasks');
const given = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const files =
  given.length > 0
    ? given
    : readdirSync(folder)
        .toSorted()
        .map((name) => join(folder, name));
const tells = process.argv.includes('--missing');
const names = process.argv.includes('--claimed');
const tasks = files.flatMap((file) => load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }) as Task[]);
const { rules, schemas } = bundledStock();
const repair = repairBy(rules, schemas);
const linters = [manifestLinter(rules)];
const templates = await loadTemplates();

const sums = wordings.map(() => ({
  tasks: 0,
  found: 0,
  all: 0,
  recalls: 0,
  milliseconds: 0,
  rows: 0,
  unknown: 0,
}));
for (const { id, say, given: pasted, documents } of tasks) {
  for (const [at, words] of say.entries()) {
    if (words === '') continue;
    const start = performance.now();
    const {
      documents: made,
      understood,
      notUnderstood,
    } = madeOf(pasted === undefined ? words : `${words}\n${pasted}`);
    const sum = sums[at];
    if (sum === undefined) continue;
    sum.tasks += 1;
    sum.rows += understood.length;
    sum.unknown += notUnderstood.length;
    if (names && notUnderstood.length > 0)
      console.log(`${id} (${wordings[at]}) ${notUnderstood.join(' | ')}`);
    sum.milliseconds += performance.now() - start;
    const { found, all, missing } = recallOf(documents, made);
    sum.found += found;
    sum.all += all;
    sum.recalls += found / all;
    if (tells && missing.length > 0)
      console.log(`${id} (${wordings[at]}) ${(found / all).toFixed(2)}\n  ${missing.join('\n  ')}`);
  }
}

for (const [at, { tasks: count, found, all, recalls, milliseconds, rows, unknown }] of sums.entries()) {
  if (count === 0) continue;
  console.log(
    `${wordings[at]}: ${found} of ${all} leaves, recall ${(found / all).toFixed(3)}, mean of tasks ${(recalls / count).toFixed(3)}, ` +
      `${(milliseconds / count).toFixed(0)} ms a task, ${rows} rows understood, ${unknown} parts named as not understood`,
  );
}
const total = sums.reduce((sum, one) => ({ found: sum.found + one.found, all: sum.all + one.all }), {
  found: 0,
  all: 0,
});
console.log(
  `${tasks.length} tasks in ${wordings.length} wordings: recall ${(total.found / total.all).toFixed(3)}`,
);

function madeOf(words: string) {
  const made = proven({
    snapshot: snapshotOf({}),
    request: { words, flags: { profile: 'minimal' }, language: languageOf(words) },
    repository: { owner: 'acme', name: 'app', defaultBranch: 'main' },
    policy: defaultPolicy,
    templates,
  });
  if (!made.ok) {
    console.log(`refused: ${made.error.what}`);
    return { documents: [], understood: [], notUnderstood: [] };
  }
  const yaml = made.value.files.filter(({ path }) => path.endsWith('.yaml'));
  const documents = yaml.flatMap(({ text }) => loadAll(text, { schema: CORE_SCHEMA }) as Document[]);
  return { ...made.value, documents };
}

/** As the command line does it, without Dockerfiles. */
function proven(order: Order): Result<ChangeSet> {
  const made = generateChange(order, { languages, manifests, readers, aspects, repair });
  if (!made.ok) return made;
  const proof = { today: '2026-01-01', repair, linters, disagreement: () => undefined };
  const proved = prove(made.value, order, proof);
  const rest = proved.ok ? undefined : lessOf(order, proved.error, made.value);
  return rest === undefined ? proved : orElse(proven(rest), proved);
}
