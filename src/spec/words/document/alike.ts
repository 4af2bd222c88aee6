import type { Json, JsonMap } from '../../../kernel/json.ts';
import { isMain, labelsOf } from '../link.ts';
import { listOf, mapOf, merge, textOf } from '../merge.ts';
import type { Draft } from '../wish.ts';

/** `the same image and environment`: those of what was told of before, or of the one that is named. */
export function alike(draft: Draft, at: number, drafts: readonly Draft[]): Draft {
  if (draft.facts['sameLabels'] === true) return labelledAlike(draft, at, drafts);
  const [own, ...others] = draft.work.containers;
  if (!isMain(draft) || own === undefined) return draft;
  const { sameEnvAs, ...rest } = own;
  const running = drafts.filter(isMain);
  const before = drafts.slice(0, at).findLast(isMain);
  const model = running.find(({ name }) => name !== undefined && name === textOf(sameEnvAs)) ?? before;
  const image = rest['isSameImage'] === true && rest['image'] === undefined ? imageOf(before) : undefined;
  const shown = image === undefined ? rest : { ...rest, image };
  const first = sameEnvAs === undefined ? shown : withEnv(shown, model?.work.containers[0]);
  return { ...draft, work: { ...draft.work, containers: [first, ...others] } };
}

/** `a Service with the same labels`: those of the workload that it stands beside. */
function labelledAlike(draft: Draft, at: number, drafts: readonly Draft[]): Draft {
  const { sameLabels: _same, ...facts } = draft.facts;
  const model = drafts.slice(0, at).findLast(isMain) ?? drafts.find(isMain);
  const own = mapOf(model?.metadata['labels']);
  const labels = Object.keys(own).length > 0 ? own : labelsOf(model);
  return labels === undefined
    ? { ...draft, facts }
    : { ...draft, facts, metadata: merge({ labels }, draft.metadata) };
}

function imageOf(draft: Draft | undefined): Json | undefined {
  return draft?.work.containers[0]?.['image'];
}

function withEnv(container: JsonMap, model: JsonMap = {}): JsonMap {
  const own = new Set(listOf(container['env']).map((one) => mapOf(one)['name']));
  const lent = listOf(model['env']).filter((one) => !own.has(mapOf(one)['name']));
  const env = [...lent, ...listOf(container['env'])];
  const envFrom = [...listOf(model['envFrom']), ...listOf(container['envFrom'])];
  const { envOf } = model;
  return {
    ...container,
    ...(env.length === 0 ? {} : { env }),
    ...(envFrom.length === 0 ? {} : { envFrom }),
    ...(envOf === undefined ? {} : { envOf: [...listOf(envOf), ...listOf(container['envOf'])] }),
  };
}
