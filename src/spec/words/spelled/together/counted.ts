import { literally } from '../../../../kernel/literally.ts';

const kinds: Readonly<Record<string, string>> = {
  'secrets?': 'Secret',
  'config ?maps?': 'ConfigMap',
  '(?:persistent ?volume ?)?claims?|PVCs?': 'claim',
  'persistent ?volumes?|PVs?': 'PersistentVolume',
  'storage ?classe?s?': 'StorageClass',
  '(?:pod ?)?disruption ?budgets?|PDBs?|budgets?': 'PodDisruptionBudget',
  '(?:horizontal ?pod ?)?autoscalers?|HPAs?': 'HorizontalPodAutoscaler',
  'services?': 'Service',
  'ingress(?:es)?': 'Ingress',
  'pods?': 'Pod',
  'deployments?': 'Deployment',
  'programs?|web ?servers?|applications?|apps?|microservices?|servers?': 'Deployment',
};
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, both: 2 };
const announcing = new RegExp(
  `(?<![\\w-])(two|three|four|[2-4]) (?:(?:new|small|separate|different|static|opaque|web|more|plain|simple|identical|named|ClusterIP|NodePort) ){0,2}(${Object.keys(kinds).join('|')})(?![\\w-])`,
  'iu',
);
const quoted = '["\'`]([a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?)["\'`]';
const bare = '([a-z][a-z0-9]*(?:-[a-z0-9]+)*)';
const ahead = '(?<=[:;.]\\s+|, |(?:, | |[;.] )and |\\n)';
const turn =
  '(?:the )?(?:first|second|third|fourth|one|other|former|latter)(?: one)?(?: is|,| is called| is named|:)? ';
const does =
  '(?= ?\\(|, |:| (?:for|is|has|have|of|with|holds|selects|keeps|allows|which|that|runs|from|takes|gets|lets|needs|in|at|on)(?![\\w-]))';

/** How many of a kind are announced. */
export function announcedIn(text: string): { readonly kind: string; readonly count: number } | undefined {
  const [, count = '', noun = ''] = announcing.exec(text) ?? [];
  const kind = kindOf(noun);
  return kind === undefined
    ? undefined
    : {
        kind: kind === 'claim' ? 'PersistentVolumeClaim' : kind,
        count: counts[count.toLowerCase()] ?? Number(count),
      };
}

function kindOf(noun: string): string | undefined {
  return Object.entries(kinds).find(([key]) => new RegExp(`^(?:${key})$`, 'iu').test(noun))?.[1];
}

/** `two Secrets: a is …; b holds …`: each with its kind ahead of its name, and what points to the first and the second by that. */
export function countedApart(text: string): string {
  const found = announcing.exec(text);
  if (found === null) return text;
  const [all, count = '', noun = ''] = found;
  const kind = kindOf(noun) ?? '';
  const from = found.index + all.length;
  const names = namesIn(text.slice(from));
  if (names.length !== (counts[count.toLowerCase()] ?? Number(count))) return text;
  const own =
    /each (?:with|gets?|has) (?:as )?an? (?:[A-Z]\w+ )?service (?:of (?:its own|the same|that) name|with the same name|named (?:like|after) it)|each as an? deployment and an? (?:\w+ )?service with the same name as its deployment/iu;
  const isServed = kind === 'Deployment' && own.test(text);
  const told = names.reduce(
    (sum, name) => saidOf(sum, { kind, name, from, isServed }),
    text.replace(own, 'each'),
  );
  return withoutOpening(pointed(told, names), kind, names[0] ?? '');
}

function namesIn(rest: string): string[] {
  const inTurn = [...rest.matchAll(new RegExp(`${ahead}${turn}(?:${quoted}|${bare})${does}`, 'giu'))];
  const ticked = [...rest.matchAll(new RegExp(`${ahead}(?:${turn})?${quoted}${does}`, 'giu'))];
  const plain = [...rest.matchAll(new RegExp(`${ahead}(?:an?|the)?(?! )${bare}${does}`, 'gu'))].filter(
    ([, name = '']) =>
      !/^(?:which|both|each|it|they|this|that|all|one|and|the|with|image|then|for|everything|only|in|on|as)$/u.test(
        name,
      ),
  );
  for (const found of [inTurn, ticked, plain]) {
    const names = [...new Set(found.flatMap(([, one, other]) => one ?? other ?? []))];
    if (names.length > 1) return names;
  }
  return [];
}

type One = {
  readonly kind: string;
  readonly name: string;
  readonly from: number;
  readonly isServed: boolean;
};

function saidOf(text: string, { kind, name, isServed }: One): string {
  const item = new RegExp(`${ahead}(?:${turn})?["'\`]?${literally(name)}["'\`]?${does}`, 'iu');
  const served = isServed ? `Service ${name}. ` : '';
  return text.replace(item, `${served}${kind} ${name}`);
}

const ordinals = ['first', 'second', 'third', 'fourth'];

function pointed(text: string, names: readonly string[]): string {
  return names.reduce(
    (sum, name, at) =>
      sum.replaceAll(
        new RegExp(
          `(?<= (?:to|of|from|by|for|in|on|at) )the ${ordinals[at]}(?: (?:one|service|program))?(?![\\w-])`,
          'giu',
        ),
        name,
      ),
    text,
  );
}

/** What only told how many there are, where nothing else is said before the first; what it says of both is said of each. */
function withoutOpening(text: string, kind: string, name: string): string {
  const at = text.search(new RegExp(`(?:Service ${literally(name)}\\. )?${kind} ${literally(name)}`, 'u'));
  const head = text.slice(0, at);
  const last = /(?<=^|[.;]\s)[^.;]*$/u.exec(head.trimEnd().replace(/[.:]$/u, ''))?.[0] ?? '';
  const bare = `${head.slice(0, head.lastIndexOf(last))}${text.slice(at)}`;
  if (last === '') return text;
  return isIdle(last) ? bare : (withEach(bare, kind, behind.exec(last.trim())?.[1]) ?? text);
}

function isIdle(said: string): boolean {
  const plain = said.replace(announcing, '').replaceAll(idle, '');
  return !/[^\s,:]/u.test(plain);
}

function withEach(text: string, kind: string, rest: string | undefined): string | undefined {
  const noun = nouns[kind];
  if (rest === undefined || noun === undefined) return undefined;
  return `${text}${/[.;]\s*$/u.test(text) ? '' : '.'} Each ${noun}: ${rest}.`;
}

const nouns: Readonly<Record<string, string>> = {
  Pod: 'pod',
  Deployment: 'deployment',
  Service: 'service',
  claim: 'claim',
  Secret: 'secret',
};
/** `two pods of busybox that both mount it at /out`: what is said of both ahead of them. */
const behind = new RegExp(
  `^[^,]{0,30}?${announcing.source}(?: that both| which both| both)? ((?:of|from|with|that|which|running|mount|use) [^:]{3,120})$`
    .replace('(two|', '(?:two|')
    .replace('(secrets?', '(?:secrets?'),
  'iu',
);

const idle =
  /(?<![\w-])(?:create|write|define|make|deploy|add|give me|there are to be|there should be|i need|we need|i want|please|are (?:needed|wanted)|each|that|share|shares|one|the|same|claims?|a|an|go|goes|into|needs?|wants?|both with stringData|both|with stringData|in all)(?![\w-])/giu;
