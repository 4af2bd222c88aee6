import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { referredIn } from '../../document/referred.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { absent } from './absent.ts';
import { keyedOf } from './keyed.ts';
import { nouns } from './owner.ts';
import type { Shown } from './shown.ts';

const kinds = ['ConfigMap', 'Secret', 'PersistentVolumeClaim', 'ServiceAccount'] as const;
const named = overLines`
  ,?\s?(?:which\sis\s|to\sbe\s)?(?:named|called|by\sthe\sname)|\s?["'\x60][a-z0-9]|\s[a-z0-9]{1,30}[-.][a-z0-9]|:?\s[a-z0-9-]{1,60}\s(?:with|holding|:)|\s?(?:名为|叫)|\s?-?(?:key)?ref
`;
/** Whatever it is called, this is one: `the credentials object`. */
const other: Readonly<Record<string, string>> = {
  Secret: String.raw`|(?:credentials?|secret)\sobject|object\s(?:with|of)\s(?:the|its)\s(?:credentials|secrets)|凭[据证]对象`,
  ConfigMap: String.raw`|(?:config(?:uration)?|settings)\sobject|配置对象`,
};
const owner = String.raw`(?:(?:the|this|that|its|my|our|these)\s)(?:(?:quoted|following|given|shown)\s)?(?:pods?|deployment|deploy|workload|container|app|application|job|cron\s?job|stateful\s?set|sts|daemon\s?set)(?:\s(?:quoted|given|shown)?(?:\s?(?:here|above|below))?)?`;
const reads = String.raw`(?:uses|expects|needs|reads|wants|references|refers\sto|is\sasking\sfor|asks\sfor|waits\sfor|looks\sfor|requires|depends\son|mounts)`;

/** `the ConfigMap and the Secret are missing`: each is the only one of its kind that something quoted refers to. */
export function missingIn(words: string, all: readonly Shown[]): Rewriting[] {
  const documents = all.map(({ document }) => document);
  return missingOf(words, documents).flatMap(({ kind, name }): Rewriting[] =>
    words.includes(name)
      ? []
      : [...keyedOf(documents, { kind, name }), [unnamed(kind), `$1${kind} ${name} `]],
  );
}

type Absent = { readonly kind: string; readonly name: string; readonly isAwaited: boolean };

/** What is said to be missing, or to be what something quoted waits for, and is the only one of its kind that it refers to. */
export function missingOf(words: string, documents: readonly JsonMap[]): Absent[] {
  const isAbsent = words.search(absent) !== -1;
  return kinds.flatMap((kind) => {
    const [name, ...others] = referredIn(documents, kind);
    const isThere = documents.some((one) => one['kind'] === kind);
    const isOne = name !== undefined && others.length === 0 && !isThere;
    if (!isOne || !/^[a-z0-9][\w.-]{0,252}$/u.test(name)) return [];
    const isAwaited = awaited(kind).test(words);
    return isAbsent || isAwaited ? [{ kind, name, isAwaited }] : [];
  });
}

function nounOf(kind: string): string {
  const noun = (nouns[kind] ?? kind.toLowerCase()).replace('|accounts?|sa', '');
  return `${noun}${other[kind] ?? ''}`;
}

/** `the Secret that this Pod uses`, `secret for this deployment`: what nobody has is what is asked for. */
function awaited(kind: string): RegExp {
  const noun = `(?:${nounOf(kind)})`;
  return new RegExp(
    overLines`
      (?:^|[.;\n]\s?|(?<!\w)(?:create|write|make|provide|supply|produce|generate|need|want|add|give\sme)\s)(?:(?:the|an?|opaque|missing|required)\s){0,3}
      ${noun}\s(?:for\s${owner}(?=[,.;:]|$|\swith(?!\w))|(?:(?:that|which)\s)?${owner}\s${reads}(?!\w)(?!\s(?:is|was|has|should|must|shall|changes?|gets?)(?!\w)))
    `,
    'iu',
  );
}

function unnamed(kind: string): RegExp {
  return new RegExp(
    `(?<![\\w-]|名为[^，。]{0,40}的\\s?)((?:(?:the|an?|its|this|that)\\s)?(?:(?:missing|opaque)\\s)?)(?:${nounOf(kind)})(?![\\w-])(?!${named})\\s?`,
    'giu',
  );
}
