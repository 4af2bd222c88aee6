import { literally } from '../../../../kernel/literally.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { environmentNames } from '../../../../spec/words/delivery/environment-sayings.ts';
import { longest } from '../../../../spec/words/longest.ts';
import { counted, values } from '../../../../spec/words/told/each/values.ts';

/** One clause that gives one service one thing, as it is read. */
type Own = { readonly service: string; readonly name: string; readonly kind: string; readonly said: string };
type Part = { readonly text: string; readonly start: number; readonly end: number };

/**
 * `deploy api and web, 5 replicas for web and 3 for api`: where clause after clause gives one service one thing, in
 * whatever order, each is said as `web: 5 replicas`.
 */
export function eachOwn(words: string, called: readonly Called[]): string {
  const names = called.flatMap(({ service, names: all }) => all.map((name) => ({ service, name })));
  const services = new Set(names.map(({ service }) => service));
  // What is so in one environment alone is told by who reads those.
  if (services.size < 2 || words.length > longest || place.test(words)) return words;
  const reader = readerOf(names);
  return runsIn(words, reader).reduceRight(
    (text, { start, end, owns }) => joined(text.slice(0, start), owns, text.slice(end)),
    words,
  );
}

const place = new RegExp(environmentNames.alone, 'iu');

type Run = Omit<Part, 'text'> & { readonly owns: readonly Own[] };
/** What a run is made of until it ends; what stands alone is of the service before it, or of the one behind. */
type Begun = { start: number; end: number; readonly clauses: (Own | Given)[] };

/** Clauses in a row that are all of this, of two services or more, and of none the same twice. */
function runsIn(words: string, reader: Reader): readonly Run[] {
  const runs: Begun[] = [];
  let run: Begun | undefined;
  for (const { text, start, end } of partsOf(words, reader.names)) {
    const clause = reader.read(text, run?.clauses.at(-1)?.kind);
    if (clause === undefined) run = undefined;
    else if (run === undefined) runs.push((run = { start, end, clauses: [clause] }));
    else {
      run.clauses.push(clause);
      run.end = end;
    }
  }
  return runs
    .map(({ clauses, ...span }) => ({ ...span, owns: ownedIn(clauses) }))
    .filter(({ end, owns }) => isEach(owns) && ending.test(words.slice(end)));
}

/** `3 replicas and 1Gi for api`, `api: 3 replicas, 1Gi`: only where each of them gets the same things. */
function ownedIn(clauses: readonly (Own | Given)[]): readonly Own[] {
  const named = clauses.filter((one) => 'service' in one);
  if (named.length === clauses.length) return named;
  const isAhead = clauses[0] !== named[0];
  const owns: Own[] = [];
  for (const one of isAhead ? clauses.toReversed() : clauses) {
    const own = 'service' in one ? one : ownedBy(owns.at(-1), one);
    // It begins and ends with what is of nobody.
    if (own === undefined) return [];
    owns.push(own);
  }
  return isAlike(owns) ? (isAhead ? owns.toReversed() : owns) : [];
}

function ownedBy(owner: Own | undefined, { kind, given }: Given): Own | undefined {
  if (owner === undefined) return undefined;
  const { service, name } = owner;
  return { service, name, kind, said: givenTo(name, { kind, given }) };
}

function isAlike(owns: readonly Own[]): boolean {
  const kinds = new Map<string, string[]>();
  for (const { service, kind } of owns) kinds.set(service, [...(kinds.get(service) ?? []), kind].toSorted());
  return new Set([...kinds.values()].map((all) => all.join(' '))).size === 1;
}

/** What goes on behind it may be of the last one alone, and a further point of a list of all of them. */
const ending = /^[^\S\n]*(?:$|[.;。；]|\n(?!\s*(?:[-*•]|\d{1,2}[.)])\s))/u;

function isEach(owns: readonly Own[]): boolean {
  const kinds = owns.map(({ service, kind }) => `${service} ${kind}`);
  return new Set(kinds).size === kinds.length && new Set(owns.map(({ service }) => service)).size > 1;
}

function joined(before: string, owns: readonly Own[], after: string): string {
  const ahead = before.replace(/(?:[\s,;:，；：、]|(?<![\w-])(?:and|with|where|but)\s|[-*•]\s)+$/iu, '');
  const lead = ahead === '' || /[.!?。！？]$/u.test(ahead) ? ahead : `${ahead}.`;
  const own = owns.map(({ said }) => said).join('. ');
  return `${lead}${lead === '' ? '' : ' '}${own}${after}`;
}

type Reader = {
  readonly names: string;
  readonly read: (clause: string, last: string | undefined) => Own | Given | undefined;
};

const verbs = String.raw`(?:(?:gets?|has|have|had|needs?|should|must|will|can|could|may|be|is|are|with|runs?|running|uses?|use|wants?|takes?|at|on|to|by|up|reachable|available|found|served|lives?|exposed|put|it)\s|(?:的|用|跑|起|要|给|在|通过|走|是|为|配|设为|设置为?|开|部署)\s?)`;
const links = String.raw`(?:for|on|to|of|goes\sto|go\sto|in|->|=>|→|给|指向|转发到|转到|分给|路由到)`;
const orders = String.raw`(?:(?:please|also|we|let|scale|give|set|run|expose|put|limit|auto-?scale|deploy|route|want|need|serve|publish)\s|(?:给|把|将|为|让|请)\s?)`;
const article = String.raw`(?:(?:the|our|my)\s)?`;
const noun = String.raw`(?:\s(?:service|app|deployment|component|pods?)|\s?(?:服务|应用|组件))?`;

function readerOf(called: readonly { readonly service: string; readonly name: string }[]): Reader {
  const known = called.toSorted((a, b) => b.name.length - a.name.length);
  const names = known.map(({ name }) => literally(name)).join('|');
  const name = `["'\`]?(?<name>${names})["'\`]?${noun}`;
  const patterns = [
    `^${orders}{0,3}${article}${name}(?:\\s?[:：=]\\s?|\\s|(?<=\\p{Script=Han})|(?=\\p{Script=Han}))(?<verbs>${verbs}{0,5})(?<value>.{1,80})$`,
    `^${orders}{0,3}(?<value>.{1,80}?)\\s?${links}\\s?${article}${name}$`,
    `^${orders}{0,3}(?<value>\\d{1,3}\\s?x|x\\s?\\d{1,3})\\s?${article}${name}$`,
    `^${orders}{0,3}(?<many>\\d{1,3}|one|two|three|four|five|six)\\s${article}${name}(?<=s)$`,
  ].map((source) => new RegExp(source, 'iu'));
  const serviceOf = new Map(known.map(({ service, name: one }) => [one.toLowerCase(), service]));
  const read: Reader['read'] = (clause, last) => {
    for (const pattern of patterns) {
      const groups: Groups = pattern.exec(clause)?.groups ?? {};
      const service = serviceOf.get((groups['name'] ?? '').toLowerCase());
      const said = sayingOf(clause, groups, last);
      if (service !== undefined && said !== undefined) return { service, ...said };
    }
    return alone.test(clause)
      ? undefined
      : valued(clause.replace(/^(?:with|at|on)\s|[()（）]/giu, '').trim(), undefined);
  };
  return { names, read };
}

/** A host or a way by itself is of nobody that one could tell. */
const alone = /^\s*(?:\/|[a-z0-9-]{1,60}\.)/iu;

type Groups = Readonly<Record<string, string | undefined>>;

/** What is given, by whatever words lead to it: `listens on 80`, `scale api to 3`. */
function sayingOf(
  clause: string,
  groups: Groups,
  last: string | undefined,
): Omit<Own, 'service'> | undefined {
  const { name = '', value: told = '', verbs: ahead = '', many } = groups;
  const bare = many === undefined ? told.trim().replace(/[.!?]$/u, '') : `${many} replicas`;
  const forms = [...orderedIn(clause, bare), `${ahead}${bare}`.trim(), bare];
  for (const one of forms) {
    const found = valued(one, last);
    if (found !== undefined)
      return { name: name.toLowerCase(), kind: found.kind, said: givenTo(name.toLowerCase(), found) };
  }
  return undefined;
}

/** `scale api to 3`, `limit web to 300Mi`: the order says what the number is. */
function orderedIn(clause: string, bare: string): readonly string[] {
  if (/^(?:please\s)?scale\s/iu.test(clause)) return [`${bare} replicas`, `scale ${bare}`];
  if (/auto-?scale\s/iu.test(clause)) return [`autoscale ${bare}`];
  return /^(?:please\s)?limit\s/iu.test(clause) ? [`at most ${bare}`] : [];
}

function givenTo(name: string, { kind, given }: Given): string {
  return kind === 'path' ? `${given} goes to ${name}` : `${name}: ${given}`;
}

type Given = { readonly kind: string; readonly given: string };

function valued(said: string, last: string | undefined): Given | undefined {
  const kinds = /^\d{1,5}$|^(?:one|two|three|four|five|six)$/iu.test(said) ? goneOn(said, last) : [said];
  const isLimit = last === 'limit' && /^(?:to\s)?\d[\d.]*\s?[MG]\w{0,2}$/iu.test(said);
  for (const form of isLimit ? [`at most ${said.replace(/^to\s/iu, '')}`] : kinds)
    for (const value of values) {
      const groups = value.pattern.exec(form)?.groups;
      if (groups !== undefined)
        return { kind: value.kind === 'amount' ? 'memory' : value.kind, given: value.say(groups) };
    }
  return undefined;
}

/** An amount alone goes on with what the clause before told. */
function goneOn(said: string, last: string | undefined): readonly string[] {
  if (last === undefined || !counted.has(last)) return [];
  return [last === 'port' ? `port ${said}` : `${said} replicas`];
}

/** Clauses, and the marks between them left out. */
function partsOf(words: string, names: string): readonly Part[] {
  const list = `(?<=(?:${names})(?:,?\\s(?:and|&)|和|与|、)\\s?${article}(?:${names}))`;
  const named = `${article}(?:${names})(?![\\w-])`;
  const mark = new RegExp(
    `(?:\\s*(?:[,;，；、。\\n]|[.!?](?=\\s|$)|(?:${list}:(?=\\s\\d{1,3}\\s?(?:x\\s)?${named})|:(?=\\s${named})))\\s*(?:(?:and|but|while)\\s|而|[-*•]\\s)?|\\s(?:and|but|while)\\s|${list}\\s(?:with|where)\\s|\\s(?:with|where)\\s(?=${named}))+|^\\s*[-*•]\\s`,
    'giu',
  );
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: said, index } of words.matchAll(mark)) {
    if (index > from) parts.push({ text: words.slice(from, index), start: from, end: index });
    from = index + said.length;
  }
  if (from < words.length) parts.push({ text: words.slice(from), start: from, end: words.length });
  return parts;
}
