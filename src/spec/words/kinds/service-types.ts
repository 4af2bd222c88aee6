import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { on } from '../say.ts';

const types: Readonly<Record<string, string>> = {
  nodeport: 'NodePort',
  loadbalancer: 'LoadBalancer',
  clusterip: 'ClusterIP',
  externalname: 'ExternalName',
};
const typed = (said = '') =>
  on('Service', { type: types[said.toLowerCase().replaceAll(/[\s-]/gu, '')] ?? 'LoadBalancer' });
const type = overLines`
  ["'\x60]?(node ?-?port|load ?-?balancer|cluster ?-?ip|external ?-?name)["'\x60]?(?!
    (?<=node ?-?port["'\x60]?)(?:\s?(?:to|is|of|should be|:|=|为|是))?\s?\d(?!\d{0,4}\s?(?:->|→|:\d))|
    (?:\s?(?:to|is|of|should be|:|=|为|是))?\s?\d{1,3}\.\d|
    (?<=balancer)(?:'s)?\s(?:
      can|could|may|will|would|has|had|notic|drain|stops?|sees?|takes?|took|remov|knows?|learns?|health|probes?|
      checks?|sends?|sent|deregister|react|to\s(?:notice|drain|stop|see|take|remov|react|deregister|catch|know|learn)
    )
  )
`;

/** From where a Service is reached: its type, or no address of its own. */
export const serviceTypes: readonly Phrase[] = [
  [
    [
      'headless(?= service| svc|,| )',
      '(?<=[\\d,;] ?)headless(?=[.;]|$)',
      'cluster ?-?ip{is}["\'`]?none["\'`]?',
      '(?:without|no) (?:a )?cluster ?-?ip',
      '(?:无头|headless)(?=服务| ?Service|的)',
      'clusterIP~(?:设置)?(?:为|是|:)~["\'`]?None["\'`]?',
    ],
    () => on('Service', { headless: true }),
  ],
  [
    [
      '(?:of |with |the |its |(?<!(?:^|[.;,] ?|(?<!\\w)(?:an?|new|create|the|define|write|add|make|as|and|this|[a-z]+ing) ))service )*type{is}' +
        type +
        '(?: service)?',
      '(?:of |as |using |with |via |through |an? |exposed )*' + type + ' type',
      '(?:服务)?类型{is}' + type,
      type + '~类型(?:的)?',
      '(?:a |an |with |via |through |as |using |the )*(?:external )?' + type + '(?=~(?:service|svc|服务))',
      '(?:via|through|as|using|with|by) (?:an? )?' + type,
      type,
    ],
    typed,
  ],
  [
    [
      '负载均衡(?:器)?(?:类型)?的?~?(?=服务|Service)',
      '(?:with|using|behind) (?:an? )?load ?-?balancer(?! ?\\w*ip)',
    ],
    () => typed('LoadBalancer'),
  ],
];
