import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { does } from '../retold/does.ts';
import { sentence } from '../retold/parts.ts';
import { restOf, words } from '../retold/teller.ts';

const variable = /(?<![\w$.-])(?=[A-Z\d]{0,30}_|[A-Z]{3})[A-Z][A-Z\d_]{2,60}(?![\w-])/gu;
const no =
  /^(?:CPU|RAM|TCP|UDP|HTTP|HTTPS|DNS|GPU|YAML|API|TLS|SSL|URL|UID|UUID|IP|NFS|PVC|PDB|HPA|AND|RWO|RWX|ROX)$/u;
const of = /config ?-?map|secret|[=]/iu;

/** What a pod knows of itself, by the words that it is described with: the first that fits. */
const facts: readonly (readonly [field: string, said: RegExp])[] = [
  ['resourceFieldRef limits.cpu', /cpu[^,;]{0,30}(?<!\w)limit|limit[^,;]{0,30}(?<!\w)cpu/iu],
  ['resourceFieldRef requests.cpu', /cpu[^,;]{0,30}(?<!\w)request|request[^,;]{0,30}(?<!\w)cpu/iu],
  ['resourceFieldRef limits.memory', /memory[^,;]{0,30}(?<!\w)limit|limit[^,;]{0,30}(?<!\w)memory/iu],
  ['resourceFieldRef requests.memory', /memory[^,;]{0,30}(?<!\w)request|request[^,;]{0,30}(?<!\w)memory/iu],
  [
    'fieldRef status.hostIP',
    /(?:node|machine|host)(?:'s)?[^,;]{0,20}(?<!\w)(?:ip|address)(?!\w)|(?<!\w)(?:ip|address)(?!\w)[^,;]{0,30}(?:node|machine|host)(?!\w)/iu,
  ],
  ['fieldRef spec.nodeName', /(?<!\w)(?:node|machine|host)(?!\w)/iu],
  ['fieldRef spec.serviceAccountName', /service ?-?account/iu],
  ['fieldRef metadata.namespace', /namespace/iu],
  ['fieldRef status.podIP', /(?<!\w)(?:ip|address)(?!\w)/iu],
  ['fieldRef metadata.uid', /(?<!\w)(?:uid|unique id\w*)(?!\w)/iu],
  ['fieldRef metadata.name', /(?<!\w)name(?!d|space)/iu],
];
const known = words(
  overLines`
    names?|pods?|pod's|nodes?|node's|machines?|hosts?|namespaces?|service ?-?accounts?|ip|address|cpu|memory|limits?|requests?|uid|unique|identifier|
    contain\w*|hold\w*|reflect\w*|carr(?:y|ies)|equals?|expos\w+|populat\w+|fill\w*|provid\w+|suppl\w+|assign\w*|scheduled|placed|located|resid\w+|belongs?|deployed|
    respective\w*|current\w*|variables?|environment|indicat\w*|stor\w+|downward api|downward|api|through|via|which|that|whose|own|corresponding|being|to be|is|are|value
  `,
);
const cut =
  /,\s(?:which|whereas|while|whilst|and\sthe(?=\s(?:container|pod|memory|cpu)))|\s(?:whereas|while)\s|:/iu;

type Own = { readonly start: number; readonly end: number; readonly told: string };

/** Each variable with what is told of it until the next one. */
function factsOf(said: string): Own[] {
  const names = [...said.matchAll(variable)].filter(([name]) => !no.test(name));
  return names.flatMap(({ index, 0: name }, at) => {
    const start = index + name.length;
    const next = names[at + 1]?.index ?? said.length;
    const whole = said.slice(start, next);
    const part = whole.slice(0, cut.exec(whole)?.index ?? whole.length);
    const field = facts.find(([, fact]) => fact.test(part))?.[0];
    if (field === undefined || of.test(part) || restOf(part, [does, known]).length > 0) return [];
    return [
      {
        start: index,
        end: start + part.trimEnd().length,
        told: `environment variable ${name} from ${field}`,
      },
    ];
  });
}

/** Variables that hold what a pod knows of itself, in whatever words. */
export const ownFacts: readonly Rewriting[] = [
  [
    sentence,
    (said) =>
      factsOf(said).reduceRight((text, { start, end, told }) => {
        const rest = text.slice(end).replace(/^,?\s?/u, '');
        return `${text.slice(0, start)}${told}${rest === '' ? '' : ', '}${rest}`;
      }, said),
  ],
];
