import { overLines } from '../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';
import { withAt } from './paths.ts';

const port = '(3[0-2]\\d{3})(?!\\d)';
const asked = [
  new RegExp(
    overLines`
      (?:so\sthat\s)?(?:please\s)?(?:(?:make|turn|change|switch|convert|set)\s(?:it|this|that|(?:the|this)\s(?:service|type))\s(?:(?:in)?to\s|be\s)?(?:an?\s|the\s)?(?:type\s)?NodePort(?:\stype|\sservice)?,?\s(?:(?:with|on|at|and)\s)?(?:(?:the|a)\s)?(?:node\s?port\s|port\s)?${port}|
      (?:it|this|which|the\sservice)?\s?(?:(?:is|gets|becomes|be|should\sbe|can\sbe|must\sbe)\s)?(?:exposed|reachable|reached|available|opened|open|published|accessible)(?:\sfrom\soutside)?\s(?:on|at|from|via)\s(?:every|each|all|any)\snodes?(?:'s)?,?\s(?:at|on|under|with|via|through)\s(?:the\s)?(?:node\s?)?port\s${port})
    `,
    'iu',
  ),
  new RegExp(
    String.raw`(?:请)?(?:把|将)?(?:它|该服务|这个服务)?(?:改成|改为|变成)?\s?(?:在|通过|以)?(?:集群)?(?:每个|所有|各个?|任意)节点的?\s?${port}\s?端口(?:上)?(?:来)?(?:对外)?(?:暴露|开放|提供(?:服务)?|访问|发布)`,
    'u',
  ),
];

/** `exposed on every node at port 30080`: the only port of the only Service that is quoted. */
export function nodePorted(given: Given): Given {
  const services = given.documents.flatMap(({ kind }, at) => (kind === 'Service' ? [at] : []));
  const found = asked.map((one) => one.exec(given.words)).find((one) => one !== null);
  const number = found?.slice(1).find((one) => one !== undefined);
  const [at, ...others] = services;
  if (at === undefined || others.length > 0 || found === undefined || number === undefined) return given;
  const spec = mapOf(given.documents[at]?.['spec']);
  if (listOf(spec['ports']).length !== 1) return given;
  const typed =
    spec['type'] === 'LoadBalancer'
      ? given.documents
      : withAt(given.documents, [at, 'spec', 'type'], 'NodePort');
  return {
    ...given,
    words: given.words.replace(found[0], ' '),
    documents: withAt(typed, [at, 'spec', 'ports', 0, 'nodePort'], Number(number)),
    told: [...given.told, { said: found[0].trim(), value: `NodePort ${number}` }],
  };
}
