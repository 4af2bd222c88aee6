import { present } from '../../../../kernel/present.ts';
import { oneOf } from '../../say.ts';
import type { Frame } from './anyhow.ts';

const quote = '["\'`]?';
const holders = ['PersistentVolumeClaim', 'ConfigMap', 'Secret'] as const;

/** A part of a volume at a place of its own, which is no part of the other places of it. */
export const mounted: readonly Frame[] = [
  {
    id: 'sub-path-anyhow',
    subject: { en: 'Volume', zh: '卷' },
    topics: [/sub ?-?path|子路径|子目录/giu],
    must: [
      new RegExp(
        `(?:sub ?-?path|子路径|子目录)(?:设置?[为成]?|写成?|填|叫|用|of|is|[为是:=]| )*${quote}(?<sub>\\w(?:[\\w./-]{0,80}\\w)?)${quote}`,
        'iu',
      ),
      new RegExp(`(?<![\\w.:-])${quote}(?<at>/[\\w./-]{1,100})${quote}`, 'u'),
    ],
    may: [
      new RegExp(
        `(?:(?:数据|存储)?卷(?:名为)?|volume) ?${quote}(?<volume>[a-z][a-z0-9-]{0,60})${quote}`,
        'iu',
      ),
      /(?<ro>只读|read ?-?only)/iu,
    ],
    sense:
      /同一个?|该|此|相同|卷|volume|的|挂载?|mount(?:ed|s)?|目录|路径|以|方式|模式|地|中|里|the|same|with|and|at|on|to|of|in/giu,
    isInTwo: true,
    mean: (_, __, { sub, at, volume: name, ro }) => {
      const mounts = [
        present({ mountPath: at, subPath: sub, readOnly: ro === undefined ? undefined : true }),
      ];
      const ways = name === undefined ? holders.map((kind) => [kind, { mounts }] as const) : [];
      return { ...oneOf(...ways, ['Volume', present({ name, mounts })]), value: at ?? '' };
    },
  },
];
