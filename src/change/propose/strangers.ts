import type { Service } from '../../facts/facts.ts';
import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { clausesOf } from './half-read.ts';
import { withoutClauses, type Clause } from './taken-out.ts';
import { calledIn } from './scope.ts';
import { host } from './told/hosts.ts';

type Ground = { readonly services: readonly Service[]; readonly called: readonly Called[] };
type Words = { readonly rest: string; readonly strays: readonly string[] };

/** Words that say nothing anywhere else, and are the name of somebody where that has something. */
const named = String.raw`(?:the\s)?(?:docs|documentation|web|server|project|cache|admin|api|apis|node|instance)`;
const having = overLines`
  \s?(?:
    (?:的?域名(?:是|为|用|:|：)?|挂(?:在|到)?|(?:is\s)?at|:|：)\s?${host}|
    (?:就|只|先|要|给|用|起|跑|开|部署)*\s?(?:\d{1,3}|[一二两三四五六七八九十]{1,2})\s?(?:个|份)(?:副本|实例|pod)?\s?$|
    (?::\s|gets?\s|with\s|has\s)?(?:\d{1,3}|one|two|three|four)\s(?:replicas?|copies)
  )
`;
const stranger = anyCase(String.raw`^\s?(?:and\s)?${named}(?![\w.-])${having}`);

/** Where several run here, what somebody shall have who is none of them is had by nobody else. */
export function withoutStrangers(words: string, { services, called }: Ground): Words {
  if (services.length < 2) return { rest: words, strays: [] };
  const clauses = clausesOf(words)
    .flatMap(apart)
    .filter(({ text }) => text.search(stranger) !== -1 && calledIn(text, called).length === 0);
  const { words: rest, named: strays } = withoutClauses(words, clauses);
  return { rest, strays: strays.map((one) => one.replace(/^(?:and\s|[和与])/iu, '')) };
}

/** `web at app.example.com and docs at docs.example.com`: each has its own. */
function apart({ text, start }: Clause): readonly Clause[] {
  const joints = [...text.matchAll(joint)].map(({ index }) => index);
  const begins = [0, ...joints];
  return begins.map((from, at) => {
    const to = joints[at] ?? text.length;
    return { text: text.slice(from, to), start: start + from, end: start + to };
  });
}

const joint = anyCase(String.raw`(?:\s(?=and\s)|(?=[和与]))(?=(?:and\s|[和与])${named}(?![\w.-])${having})`);
