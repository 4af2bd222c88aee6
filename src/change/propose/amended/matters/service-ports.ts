import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { withAt } from '../paths.ts';
import { taken } from '../pieces.ts';
import type { Matter } from './matter.ts';

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
const target = /(?:target\s?port|targetPort|目标端口|->|→|forward(?:s|ed|ing)?\sto|转发到)\s?(?:is|of|:|为|是)?\s?(?:port\s)?["'`]?(?<target>\d{2,5}|[a-z][a-z0-9-]{0,14})["'`]?/iu;
const protocol = /(?<!\w)(?<protocol>TCP|UDP|SCTP)(?!\w)/u;
const headless = /(?<!\w)head-?less(?:\s(?:one|service))?(?!\w)|(?:must|should|shall|does|do|need)\s(?:not|n't)\s(?:have|get|need|be\sgiven)\s(?:an?\s)?(?:own\s)?cluster\s?IPs?(?:\saddress)?|(?:without|no)\s(?:an?\s)?cluster\s?IP|cluster\s?IP\s?:?\s?None|无头(?:服务)?/iu;

/** A name for the port that a Service has, one more port beside it, and no address of its own. */
export const servicePorts: Matter = {
  about: /port|端口/iu,
  words: overLines`
    services?|ports?|named?|names?|called|calls?|second|another|additional|new|next\sto|beside|besides|existing|present|current|one|under|added|headless|cluster\s?IP|peer|discovery|turn|
    无头|服务|端口|命名|之外|已有|现有|增加|新增|添加|再|第二个|名为|改[为成]
  `,
  read(text, documents) {
    const [service, ...others] = documents;
    const ports = listOf(mapOf(service?.['spec'])['ports']).map(mapOf);
    const [only, ...more] = ports;
    if (service?.['kind'] !== 'Service' || others.length > 0 || only === undefined || more.length > 0) return undefined;
    const called = old.map((one) => taken(text, one)).find((one) => one !== undefined);
    if (called === undefined) return undefined;
    const joins = fresh.map((one) => taken(called.rest, one)).find((one) => one !== undefined);
    const led = joins && taken(joins.rest, target);
    const spoken = joins && taken(led?.rest ?? joins.rest, protocol);
    const added = joins && portOf({ ...spoken?.said, ...joins.said, ...led?.said });
    const rest = spoken?.rest ?? led?.rest ?? joins?.rest ?? called.rest;
    const alone = taken(rest, headless);
    const list = [{ name: called.said['name'], ...only }, ...(added === undefined ? [] : [added])];
    const made = withAt(documents, [0, 'spec', 'ports'], list);
    return {
      documents: alone === undefined ? made : withAt(made, [0, 'spec', 'clusterIP'], 'None'),
      value: list.map((one) => `${String(one.name)}: ${String(one['port'])}`).join(', '),
      rest: alone?.rest ?? rest,
    };
  },
};

function portOf({ name: own, port, target: to, protocol: over }: Readonly<Record<string, string | undefined>>): JsonMap & { readonly name: string | undefined } {
  const aim = to === undefined ? undefined : /^\d+$/u.test(to) ? Number(to) : to;
  return { name: own, ...present({ protocol: over, port: Number(port), targetPort: aim }) };
}
