import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { publicImage } from '../../public-images.ts';
import { labelsOf } from '../link.ts';
import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { monitorShape } from '../tells/shapes.ts';
import { tellsOf } from '../tells/tells.ts';
import { toList, toPairs } from '../values.ts';
import type { Draft, Meaning } from '../wish.ts';

const selected = (said: string, namespace: string): Meaning =>
  on('ServiceMonitor', {
    selector: toPairs(said),
    ...(namespace !== '' && { spaces: [namespace] }),
  });

export const serviceMonitor: Kind = {
  kind: 'ServiceMonitor',
  apiVersion: 'monitoring.coreos.com/v1',
  names: ['service ?-?monitors?', '服务监控'],
  near: ['ServiceMonitor'],
  tells: tellsOf('ServiceMonitor', monitorShape),
  reader: phrases('monitor', { en: 'Monitoring', zh: '监控' }, [
    [
      [
        overLines`
          (?:selects?|selecting|from|of|for|the|all|matching) services? (?:that (?:have|carry) )?
          (?:labell?ed|with)?(?: the| labels?)* ?{pairs}(?:
            ,? (?:in|of|from) (?:the )?(?:namespace {name}|{name}(?: namespace)?(?=[ ,.;]|$))
          )?
        `,
        '(?:of |from |the )+{pairs} services?(?: (?:in|of) (?:the )?(?:namespace {name}|{name}(?: namespace)?(?=[ ,.;]|$)))?',
      ],
      (said = '', a = '', b = '') => selected(said, a + b),
    ],
    [
      '(?:选择|监控)?(?:命名空间~{name}~?中的?|{name}~命名空间中的?)?(?:带有|具有)?标签(?:为|是)?~{pairs}~的~?(?:服务|Service)',
      (a = '', b = '', said = '') => selected(said, a + b),
    ],
    [
      'namespace ?-?selector{is}(?:match ?-?names{is})?\\[?{names}\\]?',
      (names = '') => on('ServiceMonitor', { spaces: toList(names) }),
    ],
    [
      '(?:端口~{name}~|名为~?{name}~的?端口)(?:上)?的~{path}(?:~?路径)?',
      (...[a = '', b = '', path = '']) => on('ServiceMonitor', { port: a === '' ? b : a, path }),
    ],
    [
      [
        overLines`
          (?:scrap(?:e|es|ing)|collect\w{0,4}|metrics?)
          (?: metrics| the| from| on| at| its| endpoint| path| of| port)*{is}["'\x60]?
          ((?!(?:the|an?|its|this|on|at|from|in|of|to|by|via|is|are) )[a-z][a-z-]{1,14})["'\x60]? port
        `,
        '(?:on|at|from|through|via) (?:the |its |an? )?port{is}["\'`]?([a-z][a-z-]{1,14})["\'`]?',
        '(?:port|端口)(?: named|名称?|名为)?~["\'`]?(metrics|http|web|http-metrics)["\'`]?',
        'endpoint port{is}["\'`]?([a-z][a-z-]{1,14})["\'`]?',
      ],
      (port = '') => on('ServiceMonitor', { port }),
    ],
    [
      [
        '(?:every |interval |scrape interval |with |an? |of |at )+["\'`]?(\\d{1,4} ?(?:s|m|seconds?|minutes?))["\'`]?(?: interval)?',
        '(?:每隔?|间隔(?:为)?)~(\\d{1,4}~(?:s|m|秒|分钟))',
      ],
      (said = '') =>
        on('ServiceMonitor', {
          interval: said
            .replace(/\s?(?:seconds?|秒)/u, 's')
            .replace(/\s?(?:minutes?|分钟)/u, 'm')
            .replace(' ', ''),
        }),
    ],
    [['(?:path|at|on|from|路径(?:为)?|endpoint)~{path}'], (path = '') => on('ServiceMonitor', { path })],
  ]),
  body: ({ selector, port, interval, path, spaces }, { main, drafts, name }) => ({
    spec: {
      selector: {
        matchLabels: selector ??
          labelsOf(drafts.find(({ kind }) => kind === 'Service') ?? main) ??
          labelsOf(main) ?? { app: name },
      },
      ...(spaces === undefined ? {} : { namespaceSelector: { matchNames: spaces } }),
      endpoints: [
        {
          port: port ?? portOf(main),
          ...(path === undefined ? {} : { path }),
          ...(interval === undefined ? {} : { interval }),
        },
      ],
    },
  }),
};

/** As the port of a program that is known is named. */
function portOf(main: Draft | undefined): string {
  const known = main?.app === undefined ? undefined : publicImage(main.app);
  return known?.portName ?? 'http';
}
