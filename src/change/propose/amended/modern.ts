import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';

const asked =
  /(?:^|(?<=[.;。；\n]\s?))[^.;。；\n]{0,80}?autoscaling\/v2(?!\w|\.\w)(?:\s(?:with|and|keeping)\s(?:the\s)?same\s[\w ]{3,40})?\s?[.。]?/iu;
const anew =
  /(?<!\w)v2(?: form| version| api)(?:\s(?:of|for)\s(?:this|the|it)\s?\w{0,24})?|v2\s?(?:版本|格式)/iu;

/** An autoscaler of the first version, as the second one says it. */
export function modern(given: Given): Given {
  if (given.documents.every((one) => oldTarget(one) === undefined)) return given;
  const documents = given.documents.map(raised);
  const said = asked.exec(given.words)?.[0] ?? anew.exec(given.words)?.[0];
  const isOnlyThat = said !== undefined && !/创建|(?<!\w)(?:create|write|add|min|max)/iu.test(said);
  const words = isOnlyThat ? given.words.replace(said, '') : given.words;
  return {
    ...given,
    words,
    documents,
    told: [...given.told, { said: said?.trim() ?? 'yaml', value: 'autoscaling/v2' }],
  };
}

function oldTarget({ kind, spec }: JsonMap) {
  return kind === 'HorizontalPodAutoscaler' ? mapOf(spec)['targetCPUUtilizationPercentage'] : undefined;
}

function raised(document: JsonMap): JsonMap {
  const averageUtilization = oldTarget(document);
  if (averageUtilization === undefined) return document;
  const { targetCPUUtilizationPercentage: _old, ...spec } = mapOf(document['spec']);
  const target = { type: 'Utilization', averageUtilization };
  const metrics = [{ type: 'Resource', resource: { name: 'cpu', target } }];
  return { ...document, apiVersion: 'autoscaling/v2', spec: { ...spec, metrics } };
}
