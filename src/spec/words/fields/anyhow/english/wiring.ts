import { overLines } from '../../../../../kernel/over-lines.ts';
import { container } from '../../../say.ts';
import type { JsonMap } from '../../../../../kernel/json.ts';
import type { Meaning } from '../../../wish.ts';
import type { Frame } from '../anyhow.ts';
import { isVariable } from '../../env-words.ts';
import { none, told } from './told.ts';

const environment = { en: 'Environment', zh: '环境变量' };
const variable = /["'`]?(?<![\w.-])(?<variable>[A-Z][A-Z0-9_]{1,60})(?![\w.-])["'`]?/u;
const object = new RegExp(
  overLines`
  (?<kind>secret|config ?-?map)(?: (?:named|called))? ["'\x60]?(?<name>(?!(?:and|is|in|as|which|that|with|the|under|holds|has|to|at|key|where|says|knows)(?![\w-]))[a-z0-9][a-z0-9.-]{0,62})["'\x60]?|
  ["'\x60]?(?<late>(?!(?:for|of|from|in|with|and|to|into|by|as|is|on|out|an?|the|this|that|kubernetes|k8s|new)(?![\w-]))[a-z0-9][a-z0-9.-]{0,62})["'\x60]?,? (?:an? |the |which is an? )*(?<lateKind>secret|config ?-?map)
`,
  'iu',
);
const word =
  '["\'\\x60]?(?<key>(?!(?:the|an?|it|its|is|of|in|from|key|entry|what|whatever|and|which|as)(?![\\w-]))[A-Za-z_][\\w.-]{0,80})["\'\\x60]?';
const keyed = new RegExp(
  overLines`
  (?:under|key|entry|for|called|named|holds|has|reads|from|with|of|out of|knows)(?: the)?(?: key| entry)?(?: named| called)? ${word}|
  (?:^|(?<=[\s,]))${word.replace('<key>', '<before>')}(?= (?:from|of|in|out of) )
`,
  'iu',
);
const around = overLines`
  variables?|environment|env|environment variables?|secret|config ?-?map|key|keys|entry|entries|value|values|what|whatever|stands?|stand|kept|lies|lie|holds?|hold|has|have|gets?|get|reads?|read|knows?|known|
  becomes?|become|turns?|turn|comes?|come|out|fill(?:s|ed)?|taken|takes?|takes its value|hand|handed|hands|says|sees?|see|find|finds|under|where|called|named|from|with|for|it|its|of|in|to|as|is|are|
  into|there|whose|that|which|load(?:s|ed)?|pass(?:es|ed)?|given|give|gives|provid\w+|suppl\w+|pour|content|contents|each|every|all|everything|whole|also|put|is kept|set|container|pods?|a|an|the|should|be
`;
const noted =
  'mount\\w*|volume|file|files|folder|directory|path|create|creates|creating|base64|type|tls|registry|pull\\w*|login|certificates?|service ?-?account';

type Told = Readonly<Record<string, string | undefined>>;

const isSecret = ({ kind, lateKind }: Told): boolean => /^s/iu.test(kind ?? lateKind ?? '');

const keyOf = (parts: Told): Meaning | undefined => {
  const [own, name, key] = [
    parts['variable'],
    parts['name'] ?? parts['late'],
    parts['key'] ?? parts['before'],
  ];
  if (own === undefined || name === undefined || key === undefined || key === own) return undefined;
  if (!isVariable(own)) return undefined;
  const from: JsonMap = { [isSecret(parts) ? 'secretKeyRef' : 'configMapKeyRef']: { name, key } };
  return container({ env: [{ name: own, valueFrom: from }] });
};

const wholeOf = (parts: Told): Meaning | undefined => {
  const name = parts['name'] ?? parts['late'];
  return name === undefined
    ? undefined
    : container({ envFrom: [{ [isSecret(parts) ? 'secretRef' : 'configMapRef']: { name } }] });
};

const field =
  (path: string) =>
  (_: string, __: string, parts: Told): Meaning | undefined =>
    parts['variable'] === undefined
      ? undefined
      : container({ env: [{ name: parts['variable'], valueFrom: { fieldRef: { fieldPath: path } } }] });

const share =
  (resource: string) =>
  (_: string, __: string, parts: Told): Meaning | undefined =>
    parts['variable'] === undefined
      ? undefined
      : container({ env: [{ name: parts['variable'], valueFrom: { resourceFieldRef: { resource } } }] });

const learns = overLines`
  learns?|knows?|known|tells?|told|stands?|finds?|sees?|reads?|set|sets|gets?|has|is|what|which|who|how|through|by|as|in|on|from|cluster|runs?|running|to|of|the|its|it|own|called|name|variable|
  env|environment|holds?|contains?|carries|says|should|be|where|put|with|value|find|out|into|that|pod's|node's|lives?|sits?|kubernetes|at|most|may|use|much|many|for|are
`;
const apart = `${none}|config ?-?map|secret|selector|label|labels|annotation|annotations|mount\\w*|file|service ?-?account|volume|host ?-?port`;

const downward: readonly (readonly [
  id: string,
  about: readonly string[],
  mean: Frame['mean'],
  never?: string,
])[] = [
  [
    'node-known',
    ["nodes?|node's|machine|machine's"],
    field('spec.nodeName'),
    'ip|address|pods?|memory|cpu|namespace',
  ],
  [
    'address-known',
    ['ip|address|ip address'],
    field('status.podIP'),
    "node|node's|host|host's|machine|machine's|service|node's ip",
  ],
  [
    'host-address-known',
    ['ip|address|ip address', "node|node's|host|host's|machine|machine's"],
    field('status.hostIP'),
    'name',
  ],
  ['space-known', ['namespace'], field('metadata.namespace'), 'node|ip|address'],
  [
    'name-known',
    ["pod|pods|pod's|its own name|own name", 'name|called'],
    field('metadata.name'),
    "node|node's|namespace|ip|address|service|account",
  ],
  [
    'cores-known',
    ['cpu|cores?|cpus', 'limit|at most|may use'],
    share('limits.cpu'),
    'request|requests|memory',
  ],
  [
    'cores-asked-known',
    ['cpu|cores?|cpus', 'requests?|requested|reserved'],
    share('requests.cpu'),
    'limit|limits|memory',
  ],
  ['memory-known', ['memory|ram', 'limit|at most|may use'], share('limits.memory'), 'request|requests|cpu'],
  [
    'memory-asked-known',
    ['memory|ram', 'requests?|requested|reserved'],
    share('requests.memory'),
    'limit|limits|cpu',
  ],
];

/** What a container is told by its environment. */
export const wirings: readonly Frame[] = [
  told({
    id: 'key-told',
    subject: environment,
    about: ['secret|config ?-?map'],
    must: [variable, object, keyed],
    sense: around,
    never: noted,
    mean: (_, __, parts) => keyOf(parts),
    isInTwo: true,
  }),
  told({
    id: 'whole-told',
    subject: environment,
    about: [
      'variables?|environment|env|environment variables?',
      'everything|all|whole|each|every|whatever|contents?|load(?:s|ed)?|provides?|pour|keys|entries|supplies|into|from',
    ],
    must: [object],
    sense: around,
    never: `${noted}|[A-Z][A-Z0-9]*_[A-Z0-9_]+|key|prefix\\w*|only|except|${none}`,
    mean: (_, __, parts) => wholeOf(parts),
  }),
  ...downward.map(([id, about, mean, never = '']) =>
    told({
      id,
      subject: environment,
      about,
      must: [variable],
      sense: `${learns}|${about.join('|')}|limit|cores`,
      never: `${never}|${apart}`,
      mean,
    }),
  ),
];
