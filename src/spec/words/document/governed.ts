import { textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** A StatefulSet is governed by the headless Service that was spoken of with it. */
export function withGovernor(draft: Draft, drafts: readonly Draft[]): Draft {
  const isOpen = draft.kind === 'StatefulSet' && draft.work.controller['serviceName'] === undefined;
  const governor = drafts.find(({ kind, facts }) => kind === 'Service' && facts['headless'] === true);
  if (!isOpen || governor?.name === undefined) return draft;
  const controller = { ...draft.work.controller, serviceName: governor.name };
  return { ...draft, work: { ...draft.work, controller } };
}

/** `serviceName x (headless)`: the Service that nobody named is that one. */
export function governed(draft: Draft, drafts: readonly Draft[]): Draft {
  if (draft.kind !== 'Service' || draft.name !== undefined || draft.facts['headless'] !== true) return draft;
  const owner = drafts.find(
    ({ kind, work }) => kind === 'StatefulSet' && work.controller['serviceName'] !== undefined,
  );
  const name = textOf(owner?.work.controller['serviceName']);
  return name === undefined ? draft : { ...draft, name };
}
