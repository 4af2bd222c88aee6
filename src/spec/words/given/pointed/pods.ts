import { mapOf } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { labelsSaid, type Shown } from './shown.ts';
import { calledBy, order } from './called.ts';
import { things } from './things.ts';
import type { Tongue } from './values.ts';

/** Of several pods that are quoted, the one that is named or counted: pods with its labels. */
export function podsIn(all: readonly Shown[], tongue: Tongue): Rewriting[] {
  const pods = all.filter(({ kind }) => kind === 'Pod');
  if (pods.length < 2) return [];
  const each = pods.flatMap((pod, at): Rewriting[] => {
    const labels = labelsSaid(mapOf(mapOf(pod.document['metadata'])['labels']));
    if (labels === undefined || !isPlain.test(labels)) return [];
    const [first = '', nth = '第'] = order[at] ?? [];
    const words = calledBy(pod, pods);
    const called = `(?:${[words, first, ...(at === pods.length - 1 ? ['latter', 'last'] : [])].filter(Boolean).join('|')})`;
    const said = `pods with the ${/, | and /u.test(labels) ? 'labels' : 'label'} ${labels}`;
    const english: Rewriting = [
      new RegExp(
        `(?<![\\w-])(?:the\\s|that\\s)?(?:${called}\\s(?:pods?|one)(?![\\w-])|pods?\\s(?:(?:named|called)\\s)?["'\`]?(?:${words})["'\`]?(?![\\w-]))(?:'s)?(?!\\s(?:container|listens))`,
        'giu',
      ),
      said,
    ];
    const chinese: Rewriting = [
      new RegExp(
        `\\s?(?:(?:${nth}个?|(?<![\\w-])(?:${words}))\\s?(?:这个|那个|的)?\\s?Pod(?![\\w-])|Pod\\s?(?:${words})(?![\\w-]))\\s?`,
        'giu',
      ),
      `标签为 ${labels.replaceAll(' and ', '、')} 的 Pod `,
    ];
    return tongue === 'english' ? [english] : [...portOf(pod, words), chinese];
  });
  return [...each, ...letIn];
}

/** `访问 cache Pod 的容器端口`: which pod it is of is said as well as its number. */
function portOf(pod: Shown, words: string): Rewriting[] {
  const [port] = things.filter(({ says }) => says[0] === 'port').slice(-1);
  const number = port?.of(pod);
  return number === undefined
    ? []
    : [
        [
          new RegExp(
            `(?<=访问\\s?)(?<whom>(?:${words})\\s?(?:这个|那个)?\\s?)(?:Pod|容器)\\s?(?:的|监听的?|容器的?){0,3}\\s?端口(?!\\s?\\d)`,
            'giu',
          ),
          (_, whom = '') => `${whom}Pod 端口 ${number}`,
        ],
      ];
}

/** Who is let in is told of the policy before. */
const letIn: readonly Rewriting[] = [
  [
    /(?<=only\spods\swith\sthe\slabels?\s[^.;\n]{1,120}\s)may\s(?=(?:reach|access|connect\sto|talk\sto)\spods\swith)/giu,
    'can ',
  ],
  [/(?<=polic(?:y|ies)[^.;\n]{1,80})[:;]\s(only\spods\swith\sthe\slabels?\s)/giu, ', so that $1'],
  [
    /(?<=[^.\n]{1,200})(?:so\sthat|in\ssuch\sa\sway\sthat)\sit\s(?:only\s)?accepts\s(?:TCP\s)?(?:connections|traffic)\s(?:only\s)?from\s(pods\swith\sthe\slabels?\s[^,.;\n]{1,80}?)(?:\salone|\sonly)?(?=,|\s(?:by|over|on|at)\s)/giu,
    'so that only $1 can reach it',
  ],
];

/** Nothing that could be read as more than labels. */
const isPlain = /^[\w./:@-][\w ./:@,-]{0,300}$/u;
