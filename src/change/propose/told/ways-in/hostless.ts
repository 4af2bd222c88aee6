import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Question } from '../../../../facts/facts.ts';
import type { Spec } from '../../../../spec/spec.ts';
import { entrants } from './entrants.ts';
import { guarded } from './guarded.ts';
import { manners } from './manners.ts';
import type { Telling } from '../telling.ts';

/** Who says one of these has said which way in. */
const isSaid = /[a-z0-9]\.[a-z]{2}|ingress|load ?-?balancer|node ?-?port|gateway|httproute|负载均衡|网关/iu;

const outside: readonly RegExp[] = [
  overLines`
    (?<![\w-])(?:(?:please|and|it|should|must|be|is|expose[ds]?|publish(?:ed)?|open(?:ed)?|make|available|reachable|accessible|visible|this|the\sapp)\s){0,8}
    (?:(?:to|on|from|over|via)\s(?:the\s)?(?:public\s)?(?:internet|world|outside(?:\sworld)?(?:\sof\sthe\scluster)?)|publicly(?:\s(?:available|reachable|accessible|visible))?)(?![\w-])
  `,
  overLines`
    (?:要|需要|能|可以|并|让|使|把它|将其|通过|从|在|对)*(?:公网|外网|互联网)(?:上|可以|能|要|都|中)*(?:访问|暴露|开放|可达|可见)(?:到|它|的|得到)*|
    (?:暴露|开放|发布)(?:到|给|至)(?:公网|外网|互联网)(?:上)?
  `,
  overLines`
    (?<![\w-])(?:(?:with|and|a|an|valid|free|proper|the|use|get|add)\s){0,5}(?:tls|https|ssl)?\s?(?:certificate|cert)s?\s(?:from|by|via|of)\s(?:let'?s\s?-?encrypt|cert-?manager)(?![\w-])
  `,
].map((source) => anyCase(source));

/** What asks for a way in from outside, or tells of one, where no words say which: the host is asked for. */
export const hostless: Telling = (words) => {
  const patterns = [...outside, ...[...manners, ...entrants, ...guarded].map(({ pattern }) => pattern)];
  const said = isSaid.test(words)
    ? []
    : patterns.flatMap((pattern) => [...words.matchAll(pattern)].map(([one]) => one));
  return {
    rest: said.reduce((text, one) => text.replace(one, ' '), words),
    rows: [],
    over: (spec) => spec,
    asks: (spec) => askedHost(spec, said),
  };
};

/** Of what was said of a way in that there is not. */
export function askedHost({ workloads }: Spec, said: readonly string[]): Question[] {
  if (said.length === 0) return [];
  const first = workloads.find(({ image, port }) => image.kind === 'built' && port !== undefined);
  if (first === undefined || workloads.some(({ host }) => host !== undefined)) return [];
  const list = [...new Set(said)].map((one) => `“${one.trim()}”`).join(', ');
  return [
    {
      id: 'host',
      about: first.name,
      inWords: true,
      question: {
        en: `Under which host name is ${first.name} reached from outside?`,
        zh: `从外部通过哪个域名访问 ${first.name}？`,
      },
      why: {
        en: `${list} needs a way in, and the words name no host. Until they do, only the cluster reaches it.`,
        zh: `${list} 需要对外的入口，但请求中没有说明域名；在说明之前只能在集群内访问。`,
      },
      candidates: [`at ${first.name}.example.com`, 'with a load balancer'],
    },
  ];
}
