import { present } from '../../../kernel/present.ts';
import { nameOf } from './at.ts';
import { base, isNameLike, nameBehind, onlyOf } from './base.ts';
import { spaceOf } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { lexicon, termsIn } from './terms.ts';
import type { Term } from './term.ts';

const words = [
  ...lexicon({
    standard: [
      'PSA|PSS|pod ?security(?: (?:standards?|admission|levels?|profiles?|labels?))?|security standards?',
      'Pod\\s?安全(?:标准|准入|级别)?|安全标准|PSA',
    ],
    'mode:enforce': ['enforc(?:e|es|ed|ement|ing)', '(?:强制)?执行|强制(?:模式)?|enforce'],
    'mode:warn': ['warn(?:s|ed|ing|ings)?', '警告|告警|warn'],
    'mode:audit': ['audit(?:s|ed|ing)?', '审计|audit'],
    modes: [
      '(?:in )?(?:all|every|each|the)? ?(?:three )?modes?|for all three|all three',
      '(?:所有|全部|三种|三个)模式',
    ],
    'level:restricted': ['restricted|["\'`]restricted["\'`]', '["“]?restricted["”]?|受限级?'],
    'level:baseline': ['baseline|["\'`]baseline["\'`]', '["“]?baseline["”]?|基线'],
    'level:privileged': ['privileged|["\'`]privileged["\'`]', '["“]?privileged["”]?|特权'],
    latest: ['(?:the )?latest(?: version)?', '最新(?:版本)?'],
    version: ['versions?|pinned|pin', '版本(?:为|是)?'],
    label: ['labels?|labell?ed|carries|carrying|bears|bearing', '标签|带有?'],
    annotation: ['annotations?|annotated', '注解'],
    turn: ["not|n't|never|except|unless|without|don't", '不|除|没有'],
    idle: [
      'level|levels|is to be|used|respectively|case|lives?|following|as well|rest|everything|belongs?|well|only',
      '级别|均|都使用|也用|一律|模式',
    ],
  }),
  ...base,
];

/** A namespace with its labels, and how closely pods are watched in it. */
export function area(text: string): Gathered | undefined {
  const terms = termsIn(text, words);
  const taken = new Set<number>();
  const name = bracketed(terms, taken) ?? spaceOf(terms, taken);
  const watched = watchedIn(terms, taken);
  if (
    name === undefined ||
    watched === undefined ||
    terms.some(({ id }) => /^(?:turn|annotation)$/u.test(id))
  )
    return undefined;
  const pairs = terms.flatMap((term, at): [string, string][] => {
    if (term.id !== 'pair' || term.key?.endsWith('/') === true) return [];
    taken.add(at);
    const [, mode] = /^(?:PSA[ .-])?((?:enforce|warn|audit)(?:-version)?)$/iu.exec(term.key ?? '') ?? [];
    return [[mode === undefined ? (term.key ?? '') : `${prefix}${mode}`, term.value ?? '']];
  });
  const labels = { ...Object.fromEntries(pairs), ...watched };
  const isBare = Object.keys(labels).length === 0;
  const document = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: present({ name, labels: isBare ? undefined : labels }),
  };
  const odd = oddIn(terms, taken);
  return odd.said.length > 1 && !terms.some(({ id }) => id === 'standard')
    ? undefined
    : { documents: [document], odd };
}

/** `a new namespace (restricted-apps)`. */
function bracketed(terms: readonly Term[], taken: Set<number>): string | undefined {
  const all = terms.flatMap(({ id }, at) =>
    id === 'ns' ? (nameBehind(terms, at) ?? (isNameLike(terms[at - 1]) ? at - 1 : [])) : [],
  );
  const name = onlyOf(all.map((at) => nameOf(terms[at] ?? { id: '', said: '', at: 0 })));
  if (name !== undefined) for (const at of all) taken.add(at);
  return name;
}

const prefix = 'pod-security.kubernetes.io/';
type Run = { readonly sort: 'M' | 'L' | 'V'; readonly all: string[] };

/** The levels and versions of each mode; nothing where it is open which is of which. */
function watchedIn(terms: readonly Term[], taken: Set<number>): Record<string, string> | undefined {
  const runs: Run[] = [];
  const isAll = terms.some(({ id }) => id === 'modes') && terms.some(({ id }) => id === 'standard');
  terms.forEach((term, at) => {
    const told = runAt(term, terms[at - 1]);
    if (told === undefined) return;
    taken.add(at);
    const last = runs.at(-1);
    if (last?.sort === told.sort && told.sort === 'M') last.all.push(...told.all);
    else runs.push(told);
  });
  if (runs.length === 0) return {};
  const levels = paired(
    runs.filter(({ sort }) => sort !== 'V'),
    'L',
    isAll,
  );
  const versions = paired(
    runs.filter(({ sort }) => sort !== 'L'),
    'V',
    isAll,
  );
  if (levels === undefined || versions === undefined || levels.length === 0) return undefined;
  return Object.fromEntries([
    ...levels.map(([mode, level]) => [`${prefix}${mode}`, level] as const),
    ...versions.map(([mode, version]) => [`${prefix}${mode}-version`, version] as const),
  ]);
}

function runAt(term: Term, before: Term | undefined): Run | undefined {
  const [sort, own = ''] = term.id.split(':');
  if (sort === 'mode') return { sort: 'M', all: [own] };
  if (sort === 'level') return { sort: 'L', all: [own] };
  return versionAt(term, before);
}

function versionAt(term: Term, before: Term | undefined): Run | undefined {
  const said = nameOf(term);
  if (term.id === 'latest' || (said === 'latest' && before?.id === 'version'))
    return { sort: 'V', all: ['latest'] };
  const version = term.id === 'name' ? /^v?(1\.\d{1,2})$/u.exec(said)?.[1] : undefined;
  return version === undefined ? undefined : { sort: 'V', all: [`v${version}`] };
}

const modes = ['enforce', 'warn', 'audit'];

/** Each value with the modes that stand ahead of it, or behind it, whichever begins; one alone is of all. */
function paired(runs: readonly Run[], sort: 'L' | 'V', isAll: boolean): [string, string][] | undefined {
  const values = runs.filter((run) => run.sort === sort);
  const [only, ...others] = values;
  if (only === undefined) return [];
  const told = runs.filter((run) => run.sort === 'M');
  if (others.length === 0) {
    const own = isAll ? modes : told.flatMap(({ all }) => all);
    return own.length === 0 ? undefined : [...new Set(own)].map((mode) => [mode, only.all[0] ?? '']);
  }
  const isBehind = runs[0]?.sort === 'M';
  const pairs = values.flatMap((value) => {
    const at = runs.indexOf(value);
    const own = runs[isBehind ? at - 1 : at + 1];
    return own?.sort === 'M' ? own.all.map((mode): [string, string] => [mode, value.all[0] ?? '']) : [];
  });
  return pairs.length < values.length ? undefined : pairs;
}
