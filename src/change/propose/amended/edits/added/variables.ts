import type { JsonMap } from '../../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { withAt } from '../../paths.ts';
import { taken } from '../../pieces.ts';
import { containerIn } from './containers.ts';

const noun = /(?<!\w)(?:env(?:ironment)?(?:\svariables?)?|variables?)(?!\w)/iu;
const pair =
  /["'`]?(?<![\w-])(?<name>[A-Z][A-Z\d_]{1,60})["'`]?\s?(?:=\s?|:\s|(?:,?\s(?:with|of|holding|that holds|which holds|set to|that is|whose value is|having)(?:\s(?:the\s)?value)?(?:\sof)?\s))["'`]?(?<value>[^\s"'`,;()]{1,120})["'`]?/u;
const filler =
  /^(?:(?:add|append|give|equip|provide|supply|set|with|an?|the|new|environment|env|variables?|to|in|into|for|of|container|its|it|and|also|please|should|must|be|gets?|receives?|has|have|needs?|another|additional|further|called|named|added)(?!\w)|[\s,:()"'`])*$/iu;

/** `equip the first container with a variable MODE that holds prod`: one that it does not have yet. */
export function variableAdded(text: string, documents: readonly JsonMap[]): Heard | undefined {
  const said = noun.test(text) ? taken(text, pair) : undefined;
  const place = said && containerIn(said.rest, documents);
  if (said === undefined || place === undefined || !filler.test(place.rest)) return undefined;
  const { name = '', value = '' } = said.said;
  const env = listOf(mapOf(place.container.value)['env']);
  if (env.some((one) => mapOf(one)['name'] === name)) return undefined;
  return {
    documents: withAt(documents, [...place.container.path, 'env'], [...env, { name, value }]),
    value: `${name}=${value}`,
  };
}
