import type { Rewriting } from '../../text/rewriting.ts';
import { labelsSaid, type Shown } from './shown.ts';
import { calledBy, order } from './called.ts';
import { things } from './things.ts';
import type { Tongue } from './values.ts';

/** Of several that run and are quoted, the one that is named or counted: pods with its labels. */
export function podsIn(all: readonly Shown[], tongue: Tongue, request: string): Rewriting[] {
  const pods = all.filter(({ isRun }) => isRun);
  if (pods.length < 2) return [];
  const isPolicy = /network\s?polic/iu.test(request);
  const each = pods.flatMap((pod, at): Rewriting[] => {
    const labels = labelsSaid(pod.podLabels);
    if (labels === undefined || !isPlain.test(labels)) return [];
    const [first = '', nth = '第'] = order[at] ?? [];
    const words = calledBy(pod, pods);
    const called = `(?:${[words, first, ...(at === pods.length - 1 ? ['latter', 'last'] : [])].filter(Boolean).join('|')})`;
    const said = `pods with the ${/, | and /u.test(labels) ? 'labels' : 'label'} ${labels}`;
    const english: Rewriting = [
      new RegExp(
        `(?<![\\w-])(?:(?:the|that|all|any|every)\\s){0,2}(?:${ofThem}\\s(?:the\\s)?(?:${noun}\\s)?["'\`]?(?:${words})["'\`]?(?![\\w-])(?:\\s${noun}(?![\\w-]))?|(?:${words})\\s${noun}(?:'s)?\\spods?(?![\\w-])|${called}\\s(?:pods?|one)(?![\\w-])|pods?\\s(?:(?:named|called)\\s)?["'\`]?(?:${words})["'\`]?(?![\\w-]))(?:'s)?(?!\\s(?:container|listens))`,
        'giu',
      ),
      said,
    ];
    const chinese: Rewriting = [
      new RegExp(
        `\\s?(?:(?:${nth}个?|(?<![\\w-])(?:${words}))\\s?(?:${noun}\\s?|部署|应用|服务)?(?:这个|那个|的)?\\s?Pod(?![\\w-])|Pod\\s?(?:${words})(?![\\w-]))\\s?`,
        'giu',
      ),
      `标签为 ${labels.replaceAll(' and ', '、')} 的 Pod `,
    ];
    const actor: Rewriting = [
      new RegExp(
        `(?<=(?<![\\w-])(?:only|from|to|by|let|lets|allow|allows|reach|access|contact|of|but|except|and)\\s(?:the\\s)?)["'\`]?(?:${words})["'\`]?(?:\\s${noun}(?![\\w-]))?(?![\\w-]|\\s(?:pods?|containers?|container\\s?port)(?![\\w-])|:)`,
        'giu',
      ),
      said,
    ];
    return tongue === 'english' ? [english, ...(isPolicy ? [actor] : [])] : [...portOf(pod, words), chinese];
  });
  return [...each, ...letIn];
}

const ofThem = String.raw`pods?\s(?:of|in|from|behind|belonging\sto|managed\sby|created\sby|run\sby)`;
const noun = String.raw`(?:deployments?|stateful\s?sets?|daemon\s?sets?|workloads?|apps?|applications?)`;

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

const pair = String.raw`[\w./-]{1,60}:\s[^\s,.;:]{1,60}`;
const labelled = String.raw`(?:all\s)?pods\swith\sthe\slabels?\s${pair}(?:(?:,\s|\sand\s)${pair}){0,3}`;

/** Who is let in is told of the policy before. */
const letIn: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<![\\w-])(?:allows?\\s|permits?\\s)?(?:inbound|incoming|ingress)(?:\\s(?:traffic|connections|access))?\\s(?:in)?to\\s(?<to>${labelled})\\s(?:is\\s|are\\s)?(?:allowed\\s|permitted\\s)?(?:(?:only|solely|exclusively)\\sfrom|from\\s(?:only\\s)?)\\s?(?<from>${labelled})(?=[,.;]|\\s(?:on|over|via|by|and|alone|only)(?!\\w)|$)`,
      'giu',
    ),
    'only $<from> can reach $<to>',
  ],
  [
    new RegExp(
      `(?<![\\w-])(?:restricts?|limits?)\\s(?:the\\s)?(?:inbound|incoming|ingress)(?:\\s(?:traffic|connections|access))?\\s(?:to|of|for|into)\\s(?<to>${labelled})(?:\\sto\\s|:\\s(?:nobody|no\\sone|nothing|none)\\s(?:but|except|other\\sthan)\\s)(?<from>${labelled})(?:\\s(?:may|can)\\s(?:connect|reach\\sthem|get\\sin))?(?:,?\\s(?:and\\s)?(?:they\\s)?(?:may\\s)?(?:do\\sso\\s)?(?:solely|only))?(?=[,.;]|\\s(?:on|over|via|by)(?!\\w)|$)`,
      'giu',
    ),
    'lets only $<from> reach $<to>',
  ],
  [
    new RegExp(
      `(?<![\\w-])(?:nobody|no\\sone|nothing|none|no\\sother\\spods)\\s(?:but|except|other\\sthan)\\s(?<from>${labelled})\\s(?:may|can|should|must)\\s(?:be\\sable\\sto\\s)?(?:reach|access|connect\\sto|talk\\sto)\\s(?<to>${labelled})(?=[,.;]|\\s(?:on|over|via|by)(?!\\w)|$)`,
      'giu',
    ),
    'only $<from> can reach $<to>',
  ],
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
