import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { does } from './does.ts';
import { cidr, nameIn, nameWords, naming, pair, pairs, placing, spaceIn, spaceWords } from './pieces.ts';
import { any, behind, hands, label, portsIn, protocolOf } from './service-ports.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const fronts = words(
  overLines`
    services?|node ?-?ports?|load ?-?balanc\w+|cluster ?-?ip|headless|(?:stable|fixed|permanent|single|
    steady) (?:internal )?(?:address|name|ip|endpoint|entrance)|reachable|callers|clients|traffic|exposes?|exposed|in front of
  `,
);
const sticky = words(
  'same pod|stick(?:s|y)?|session affinity|client ?ip affinity|one and the same|same (?:backend|instance|replica|server)',
);
const local = words(
  overLines`
    source (?:address|ip)|(?:callers'|clients'|client|caller's|client's) (?:addresses|address|ips?)|
    client(?:'s)? (?:source )?(?:address|ip)(?=[^.;]{0,40}(?:preserv|kept|keep|retain|visible))|
    (?:addresses|address|ips?) of (?:the )?(?:clients?|callers?)(?=[^.;]{0,40}(?:preserv|kept|keep|retain|visible))|
    stays? on the node|only (?:pods|those) on the (?:same )?node|same node|
    node (?:it|that|they|which) (?:came|arrived|receiv\w+|comes|hit)|local (?:pods|endpoints)|externalTrafficPolicy
  `,
);
const seconds = words('(\\d{2,6}) ?seconds');
const types: readonly (readonly [type: string, said: RegExp])[] = [
  [
    'headless',
    words(
      'headless|without an? (?:cluster ?-?)?(?:virtual )?ip|no (?:cluster ?-?|virtual )ip|cluster ?-?ip (?:is |of |set to )*none',
    ),
  ],
  ['LoadBalancer', words('load ?-?balancer|cloud provider|public ip|external ip|external load balanc\\w+')],
  [
    'NodePort',
    words('node ?-?ports?|3[0-2]\\d{3}|on (?:every|each|all|any)(?: of the)? nodes?(?: of the cluster)?'),
  ],
];
const known = [
  does,
  fronts,
  behind,
  any,
  pairs,
  sticky,
  local,
  seconds,
  ...nameWords,
  ...spaceWords,
  ...types.map(([, said]) => said),
  words(
    overLines`
      ${cidr}|${label}|${hands}|tcp|udp|sctp|ports?|pods?|callers?|outside|cluster|inside|through|any|every|nodes?|land|second|speak|
      client|clients|requests?|marked|labell?ed|label|carrying|selects?|selector|matching|both|case|timeout|affinity|session|
      address|source|preserved|received|hours|traffic|stay|came|arrived|front|exposing|everything|service|http|https|available|
      protocol|stick|policy|type|restrict\w*|sources?|ranges?|let in|lost|keep|cloud|world|arrives|together|kind|people|reach\w*|open\w*|call|need|want|hi|hello|beyond|externally|internally|themselves|themself|permanently|receiv\w+|accept\w*|means|addresses|mustn't
    `,
  ),
];

const others = words(
  overLines`
    image|container named|deployments?|replicas|ingress|gateway|istio|mesh|polic(?:y|ies)(?! local)|firewall|host|egress|monitor|
    subset|statefulset|daemonset|job|[a-z][\w./-]{1,60}:v?\d+\.\d[\w.-]*
  `,
);

/** Where callers find pods: each port by what leads to it and what it leads to. */
export const service: ObjectTeller = {
  about: (text) => says(text, fronts) && says(text, pairs) && says(text, any) && !says(text, others),
  begins: (text) => {
    const name = nameIn(text.replaceAll(ownName, ' '));
    const space = spaceIn(text);
    const selected = text.match(pairs) ?? [];
    const selecting = selected.length === 0 ? '' : ` with the selector ${selected.join(', ')}`;
    const type = types.find(([, one]) => says(text, one))?.[0] ?? '';
    return `A ${adjective(type)}Service${naming(name)}${placing(space)}${typed(type)}${selecting}. `;
  },
  tell: (said, { text }) => {
    const plain = said.replaceAll(anyCase(pair), (one) => ' '.repeat(one.length));
    const told = [...portsIn(plain, protocolOf(text)), ...held(plain)];
    const name = nameIn(text.replaceAll(ownName, ' '));
    return withRest(
      told.map((one) => ` ${one}.`).join(''),
      name === undefined ? said : said.replaceAll(name, ' '),
      known,
    );
  },
};

const adjective = (type: string): string => (type === 'headless' ? 'headless ' : '');
const typed = (type: string): string => (/^[A-Z]/u.test(type) ? ` of type ${type}` : '');

/** What a port is called is no name of the whole. */
const ownName = anyCase(
  overLines`
    port\s(?:is\s|\d{2,5}\s)?\(?(?:is\s)?(?:named|called|known\sas)\s["'\x60]?[a-z][a-z0-9-]{0,14}["'\x60]?|
    \d{2,5}\s\(?(?:the\sport\sis\s)?(?:named|called|known\sas)\s["'\x60]?[a-z][a-z0-9-]{0,14}["'\x60]?
  `,
);

function held(said: string): string[] {
  const [time] = [...said.matchAll(seconds)].map(([, one]) => one);
  return [
    ...(says(said, sticky)
      ? [`sessionAffinity ClientIP${time === undefined ? '' : ` with a timeout of ${time} seconds`}`]
      : []),
    ...(said.match(new RegExp(cidr, 'gu')) ?? []).map((range) => `loadBalancerSourceRanges ${range}`),
    ...(says(said, local) ? ['externalTrafficPolicy Local'] : []),
  ];
}
