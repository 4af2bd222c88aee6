import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Span } from '../../../spec/words/span.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { eachOne } from '../each-one.ts';
import { calledIn, namesOf } from '../scope.ts';

/** Said of all that there are, and of whatever else is started from them. */
export function isOfEach(said: string, { start, end }: Span, called: readonly Called[]): boolean {
  const before = lastPart(said.slice(Math.max(0, start - longest), start), sentenceEnd);
  const clause = `${before.split(clauseEnd).at(-1) ?? ''}${said.slice(start, end)}`;
  const known = called.filter(({ names }) => names.length > 0);
  return clause.search(all) !== -1 && whose(said, { start, end }, called).length === known.length;
}

/** Of which services a part of the words is said: of those that its clause names, or else of those before it in its sentence. */
export function whose(said: string, { start, end }: Span, called: readonly Called[]): readonly string[] {
  // A name before a colon begins a line: `orders: LOG_LEVEL from a ConfigMap`.
  const words = said.replaceAll(/:(?=\s)/gu, ' ');
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length === 0) return [];
  const before = lastPart(words.slice(Math.max(0, start - longest), start), sentenceEnd);
  const [after = ''] = words.slice(end, end + longest).split(clauseEnd);
  const aimed = towardIn(after, known);
  if (aimed !== undefined) return aimed;
  const clauses = before.split(clauseEnd);
  const upTo = `${clauses.at(-1) ?? ''} ${words.slice(start, end)}`;
  const own = `${upTo} ${after}`;
  const told = [...clauses.slice(0, -1), upTo];
  const named = told.map((clause) => calledIn(clause, known)).filter(({ length }) => length > 0);
  if (own.search(others) !== -1)
    return known.map(({ service }) => service).filter((name) => !named.flat().includes(name));
  if (own.search(all) !== -1 && !isOfCopies(named, `${told.slice(-2).join(' ')} ${after}`))
    return everyoneIn(named.flat(), known);
  return named.at(-1) ?? (isOwnLine(words, start) ? known.map(({ service }) => service) : []);
}

/** `256Mi for web and api` */
function towardIn(after: string, known: readonly Called[]): readonly string[] | undefined {
  const name = namesOf(known);
  const toward = new RegExp(
    String.raw`^\s?(?:for|to|on|in|of|给)\s(?:the\s|both\s){0,2}${name}(?:(?:,\s|\sand\s|\s&\s|\s?[、和与]\s?)(?:the\s)?${name}){0,4}`,
    'iu',
  ).exec(after);
  return toward === null ? undefined : calledIn(toward[0], known);
}

/** `api has 3 replicas with 512Mi each`: each of its copies. */
function isOfCopies(named: readonly (readonly string[])[], said: string): boolean {
  return named.at(-1)?.length === 1 && eachCopy.test(said);
}

const eachCopy =
  /(?:\d|one|two|three|four|five|six)\s(?:replicas|copies|pods|instances)(?:,|\s(?:with|at|of|and))[^.;\n]{0,60}\s(?:each|apiece)(?!\w)/iu;

/** A line of a list that names nobody is about all. */
function isOwnLine(words: string, at: number): boolean {
  return (
    /(?:^|\n)\s{0,4}(?:[-*•]\s)?[\w\s:]{0,24}$/u.test(words.slice(Math.max(0, at - 40), at)) &&
    words.includes('\n')
  );
}

/** Who speaks of several means those, and who speaks of one or of none means all. */
function everyoneIn(named: readonly string[], known: readonly Called[]): readonly string[] {
  const distinct = [...new Set(named)];
  return distinct.length > 1 ? distinct : known.map(({ service }) => service);
}

const longest = 300;
const sentenceEnd = /\.\s|[;；。\n]/u;
const clauseEnd = /,\s|[，；;。\n]|\.(?:\s|$)/u;

function lastPart(text: string, end: RegExp): string {
  return text.split(end).at(-1) ?? '';
}

const others = anyCase(
  overLines`
    (?<![\w-])(?:(?:all\s)?the\s(?:others?|rest|other\s(?:ones|two|three|services|apps))|(?:everything|everybody|all)\selse)(?![\w-])|
    其他|其它|其余|剩下|别的
  `,
);
const all = anyCase(
  overLines`
    (?<![\w-])(?:(?:both|all|everything|everyone|apiece)(?![\w-]|\s(?:pod|replica|instance|copy)(?!\w))|${eachOne}(?![\w-]))|
    两个(?:服务|应用)?都|都|各|(?<!(?:副本|实例|pod)\s?[,，、]\s?)每个(?!副本|实例|pod)|所有|全部|一律
  `,
);
