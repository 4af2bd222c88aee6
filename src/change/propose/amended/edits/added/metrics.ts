import type { JsonMap } from '../../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { withAt } from '../../paths.ts';
import { taken } from '../../pieces.ts';

const more =
  /(?<!\w)(?:add|also|additional(?:ly)?|another|further|second|too|as well|include|append|besides|in addition)(?!\w)/iu;
const resource = /(?<!\w)(?<name>memory|cpu)(?!\w)/iu;
const share = /(?<![\w.])(?<share>\d{1,3})(?:\s?%|\s(?:percent|per cent))?(?![\w.])/iu;
const filler =
  /^(?:(?:add|also|additional|additionally|an?|another|further|second|too|as|well|include|append|besides|in|addition|the|metrics?|with|of|at|on|to|for|average|averageUtilization|utili[sz]ation|target|resource|type|scale|scales|and|which|that|is|should|be|percent|value|usage)(?!\w)|[\s,:()"'`%])*$/iu;

/** `add a second metric: memory with an average utilization of 70%`. */
export function metricAdded(text: string, documents: readonly JsonMap[]): Heard | undefined {
  const [scaler, ...others] = documents;
  if (scaler?.['kind'] !== 'HorizontalPodAutoscaler' || others.length > 0) return undefined;
  const { name, percent } = (more.test(text) && metricIn(text)) || {};
  const metrics = listOf(mapOf(scaler['spec'])['metrics']).map(mapOf);
  const isThere = metrics.some((one) => mapOf(one['resource'])['name'] === name);
  if (name === undefined || isThere) return undefined;
  const target = { type: 'Utilization', averageUtilization: Number(percent) };
  const made = [...metrics, { type: 'Resource', resource: { name, target } }];
  return { documents: withAt(documents, [0, 'spec', 'metrics'], made), value: `${name} ${percent ?? ''}%` };
}

/** What a clause says of one metric, and nothing else. */
function metricIn(text: string): { readonly name?: string; readonly percent?: string } | undefined {
  const called = taken(text.replace(/besides (?:the )?(?:cpu|memory)/iu, 'besides'), resource);
  const at = called && taken(called.rest, share);
  if (called === undefined || at === undefined || !filler.test(at.rest)) return undefined;
  return { name: (called.said['name'] ?? '').toLowerCase(), percent: at.said['share'] ?? '' };
}
