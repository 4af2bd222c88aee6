import { systemClock } from '../../adapters/clock/system.ts';
import { memoryJournal } from '../../adapters/journal/memory.ts';
import { createModel } from '../../adapters/model/model.ts';
import { loadTemplates } from '../../adapters/templates/load.ts';
import { bundledEngines } from '../../app/engines.ts';
import { defaultModelPolicy } from '../../config/model-policy.ts';
import type { ModelSettings } from '../../config/model.ts';
import type { Receipt } from '../../advise/question.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { entryOf } from '../../kernel/entry.ts';
import { answers } from './answers.ts';
import type { EvalCase, EvalRow } from './case.ts';

export type Means = { readonly settings: ModelSettings; readonly snapshot: Snapshot | undefined };

/** Each with a memory of its own, so that nothing is taken from before. */
export async function tryOne(
  one: EvalCase,
  { settings, snapshot }: Means,
  signal: AbortSignal,
): Promise<EvalRow> {
  const { name, use, expect, files } = one;
  const templates = await loadTemplates();
  const model = createModel({ settings, journal: memoryJournal(), clock: systemClock });
  const asker = { installation: undefined, repository: 'eval/eval', conversation: name };
  const account = { model, policy: defaultModelPolicy, ...asker };
  const engines = bundledEngines(templates, systemClock);
  const about = files === undefined && snapshot !== undefined ? snapshot : inMemory(files ?? {});
  const came = await answers[use](one, { snapshot: about, account, engines, templates, signal });
  const { findings, against, receipt } = came;
  const isValid = against === '' && receipt !== undefined;
  return {
    name,
    use,
    isValid,
    findings,
    recall: recallOf(came.text, expect),
    ...costOf(receipt),
    why: against,
  };
}

function recallOf(text: string, expect: readonly string[]): number {
  const lower = text.toLowerCase();
  const there = expect.filter((part) => lower.includes(part.toLowerCase()));
  return expect.length === 0 ? 1 : there.length / expect.length;
}

function costOf(receipt: Receipt | undefined): Pick<EvalRow, 'input' | 'output' | 'money' | 'milliseconds'> {
  const { input = 0, output = 0, money, milliseconds = 0 } = receipt ?? {};
  return { input, output, money, milliseconds };
}

function inMemory(files: Readonly<Record<string, string>>): Snapshot {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    kind: 'file' as const,
    sha: path,
    size: text.length,
  }));
  return { commit: '', entries, omitted: [], text: (path) => entryOf(files, path) };
}
