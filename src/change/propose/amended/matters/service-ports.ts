import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import type { Matter } from './matter.ts';
import { onlyOf } from './only.ts';

const name = String.raw`["'\x60]?(?<name>(?!(?:and|port|of|it|the|for|with|to|at|on|next|in|one|its|is|by|as)(?!\w))[a-z][a-z0-9-]{0,14})["'\x60]?(?![\w-])`;
const number = String.raw`(?<![\w.:/-])(?<port>\d{1,5})(?![\w.:-]|\/(?!(?:TCP|UDP|SCTP)))(?:\/(?<protocol>TCP|UDP|SCTP))?`;
/** What the one that is there is called from now on. */
const old = [
  String.raw`(?:the\s|its\s)?(?:existing|present|current|old)\s(?:ports?|one)(?:\s(?:\d{1,5}))?,?\s?\(?(?:(?:which|that|should|shall|must|be|to|is|gets?|now|the|name|named|called|as)\s){1,5}${name}`,
  String.raw`(?:name|call)\s(?:the\s|its\s)?(?:existing|present|current|old)\s(?:port|one)(?:\s\d{1,5})?\s${name}`,
  String.raw`(?:已有|现有|原有|原来)的?端口(?:\s?\d{1,5})?\s?[，（(]?\s?(?:命名为|叫做?|名称为?|名为|改名为)\s?${name}[）)]?`,
].map((one) => new RegExp(one, 'iu'));
const fresh = [
  String.raw`ports?\s(?:called|named|under\sthe\sname(?:\sof)?)?\s?${name}\s?[,(（]?\s?(?:(?:at|on|with|number|port|of|is|for|which|,)\s){0,3}${number}`,
  String.raw`(?:port\s)?${number}\s(?:(?:is|to|be|added|should|under|the|name|of|as|named|called|with)\s){1,9}${name}`,
  String.raw`(?:名为|叫做?|命名为)\s?${name}\s?的(?:第二个)?端口\s?(?:为|是|，|,|：)?\s?${number}`,
  String.raw`端口\s?${number}\s?[（(，]?\s?(?:命名为|名为|名称为?|叫做?)\s?${name}[）)]?`,
].map((one) => new RegExp(one, 'iu'));
const target =
  /(?:target\s?port|targetPort|目标端口|->|→|forward(?:s|ed|ing)?\sto|转发到)\s?(?:is|of|:|为|是)?\s?(?:port\s)?["'`]?(?<target>\d{2,5}|[a-z][a-z0-9-]{0,14})["'`]?/iu;
const protocol = /(?<!\w)(?<protocol>TCP|UDP|SCTP)(?!\w)/u;
const headless =
  /(?<none>(?<!\w)head-?less(?:\s(?:one|service))?(?!\w)|(?:must|should|shall|does|do|need)\s(?:not|n't)\s(?:have|get|need|be\sgiven)\s(?:an?\s)?(?:own\s)?cluster\s?IPs?(?:\saddress)?|(?:without|no)\s(?:an?\s)?cluster\s?IP|cluster\s?IP\s?:?\s?None|无头(?:服务)?)/iu;

/** A name for the port that a Service has, one more port beside it, and no address of its own. */
export const servicePorts: Matter = {
  about: /port|端口/iu,
  words: overLines`
    services?|ports?|named?|names?|called|calls?|second|another|additional|new|next\sto|beside|besides|existing|present|current|one|under|added|headless|cluster\s?IP|peer|discovery|turn|
    无头|服务|端口|命名|之外|已有|现有|增加|新增|添加|再|第二个|名为|改[为成]
  `,
  read(text, documents) {
    const service = onlyOf('Service', documents);
    const [only, ...more] = listOf(mapOf(service?.['spec'])['ports']).map(mapOf);
    const called = takenInTurn(text, [['name', old]]);
    if (only === undefined || more.length > 0 || called.said['name'] === undefined) return undefined;
    const added = addedIn(called.rest);
    const alone = takenInTurn(added.rest, [['none', [headless]]]);
    const list = [{ ...only, name: called.said['name'] }, ...added.ports];
    const made = withAt(documents, [0, 'spec', 'ports'], list);
    const isHeadless = alone.said['none'] !== undefined;
    return {
      documents: isHeadless ? withAt(made, [0, 'spec', 'clusterIP'], 'None') : made,
      value: list.map((one) => `${spelt(one['name'])}: ${spelt(one['port'])}`).join(', '),
      rest: alone.rest,
    };
  },
};

function addedIn(text: string): { readonly ports: readonly JsonMap[]; readonly rest: string } {
  const joins = takenInTurn(text, [['name', fresh]]);
  if (joins.said['name'] === undefined) return { ports: [], rest: text };
  const { said, rest } = takenInTurn(joins.rest, [
    ['target', [target]],
    ['protocol', [protocol]],
  ]);
  const { name: own, port, protocol: over, target: to } = { ...joins.said, ...present({ ...said }) };
  const aim = to === undefined || !/^\d+$/u.test(to) ? to : Number(to);
  return {
    ports: [
      present({ name: own, protocol: joins.said['protocol'] ?? over, port: Number(port), targetPort: aim }),
    ],
    rest,
  };
}
