import { listOf, mapOf, scalar, textOf } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { calledBy, order } from './called.ts';
import type { Shown } from './shown.ts';

const by = String.raw`(?:,?\s(?:by|as|given\sby|referred\sto\sby|using)\s(?:its\s|the\s)?(?:port\s)?number|\s\(?(?:the\s|as\sa\s)?number\)?)?`;
/** `to the port of this Service`, `-> its port`: the Service that is quoted, by its name and port. */
export function backendsIn(all: readonly Shown[]): Rewriting[] {
  const services = all.filter(({ kind }) => kind === 'Service');
  return services.flatMap((service, at) => {
    const { name } = service;
    const ports = listOf(service.spec['ports']).map((one) => mapOf(one)['port']);
    const number = ports.length === 1 ? scalar(ports[0]) : '';
    if (!/^\d{1,5}$/u.test(number) || !/^[\w.-]{1,253}$/u.test(name)) return [];
    return services.length === 1 ? theOnly(name, number) : oneOf({ service, number, at, all: services });
  });
}

function theOnly(name: string, number: string): Rewriting[] {
  const service = String.raw`(?:(?:the|this|that)\s)?(?:(?:given|existing|above|quoted)\s)?(?:service|svc)(?:\s(?:given|shown)(?:\s(?:here|above|below))?)?`;
  const said = `the service ${name} on port ${number}`;
  return [
    [
      new RegExp(
        `(?<=(?:\\sto|->|=>|→)\\s?)(?:(?:the\\s|its\\s)?(?:service\\s)?port\\s(?:of|that|on|in)\\s(?:which\\s)?${service}(?:\\s(?:offers|exposes|listens\\son|has))?|${service}'s\\s(?:own\\s)?port|${service}\\sport|${service}(?:,?\\s(?:on|at|using|via|by)\\s(?:its|the)\\s(?:own\\s)?(?:service\\s)?port|,\\swhose\\sport\\sis\\sreferred\\sto\\sby\\snumber)|(?<=(?:->|=>|→)\\s?)its\\sport)${by}(?![\\w-])`,
        'giu',
      ),
      said,
    ],
    [
      /(?<=(?:转发|路由|转|指向|代理|到|->|→)(?:到|至|给)?\s?)(?:该|这个|上面的?|此|上述)?\s?(?:Service|服务)\s?(?:的|自己的)?\s?(?:服务)?端口(?:号)?(?!\s?[\d为是])(?:[（(](?:使?用)?(?:端口号|数字)[)）])?/giu,
      `服务 ${name} 的端口 ${number}`,
    ],
    [
      /(?<=(?:转发|路由|指向|代理)(?:到|至|给)\s?)(?:它|(?:该|这个|上面的?|此|上述)\s?(?:Service|服务))(?=\s?[，,。；;]|$)/giu,
      `服务 ${name} 的端口 ${number}`,
    ],
  ];
}

type One = {
  readonly service: Shown;
  readonly number: string;
  readonly at: number;
  readonly all: readonly Shown[];
};

/** Of several, the one that is counted, or named by the part of its name that no other has. */
function oneOf({ service, number, at, all }: One): Rewriting[] {
  const { name } = service;
  const words = calledBy(service, all);
  const [english = 'nth', chinese = '第'] = order[at] ?? [];
  return [
    [
      new RegExp(
        `(?<=(?:\\sto|->|=>|→)\\s?)(?:the\\s)?(?:${english}\\s(?:service|svc|one)|(?:${words})\\s(?:service|svc)|(?:service|svc)\\s(?:${words}))(?![\\w-])(?!\\son\\sport)`,
        'giu',
      ),
      `the service ${name} on port ${number}`,
    ],
    [
      new RegExp(
        `(?<=(?:转发|路由|转|指向|代理|到|->|→)(?:到|至|给)?\\s?)(?:${chinese}个\\s?(?:Service|服务)?|(?:${words})\\s?(?:Service|服务)|(?:Service|服务)\\s?(?:${words})(?![\\w-]))(?!\\s?的端口)`,
        'giu',
      ),
      `服务 ${name} 的端口 ${number}`,
    ],
  ];
}

/** What a StatefulSet calls the Service that governs it. */
export function governing(all: readonly Shown[]): string | undefined {
  const [name, ...others] = all.flatMap(({ spec }) => textOf(spec['serviceName']) ?? []);
  return others.length === 0 ? name : undefined;
}
