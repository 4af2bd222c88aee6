import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import type { Spec } from '../../spec/spec.ts';
import { calledIn } from './scope.ts';
import type { Ground, Heard } from './telling.ts';

const space = String.raw`["'\x60]?(?<space>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?`;
const named = String.raw`(?:(?:the\s)?(?:namespace|ns)\s${space}|(?:the\s)?${space.replace('<space>', '<before>')}\snamespace)`;
const pods = String.raw`(?:(?:pods?|workloads|traffic|requests|connections|calls|things?|callers|clients)\s)?`;
const may = String.raw`(?:(?:is|are)\s(?:allowed|permitted|able)\sto|may|can|should(?:\sbe\sable\sto)?|must)\s`;
const reach = String.raw`(?:reach|connect\sto|access|talk\sto|call|use|get\sto|hit|come\sin(?:to)?|enter)`;
const whom = String.raw`(?:\s(?:the\s|our\s)?(?<whom>[\w./-]{1,40}(?:(?:\s?,\s|\sand\s|\sor\s|\s&\s)(?:the\s)?[\w./-]{1,40}){0,4}))?`;

/** Who alone may call services, by the namespace. */
const sayings: readonly RegExp[] = [
  overLines`only\s${pods}(?:(?:from|in|of|inside)\s)?${named}\s${may}${reach}${whom}`,
  overLines`
    (?:(?<whom>[\w./-]{1,40}(?:(?:\s?,\s|\sand\s|\sor\s|\s&\s)[\w./-]{1,40}){0,4})\s)?
    (?:is\s|are\s|should\s(?:only\s)?be\s|must\s(?:only\s)?be\s|may\s(?:only\s)?be\s)?
    (?:only\s)?(?:reachable|accessible|reached|accessed|called|open)\s(?:only\s)?(?:from|by|to|for)\s(?:pods\s(?:in|of|from)\s)?${named}(?:\sonly)?
  `,
  overLines`
    (?:allow|permit|let\sin|accept)\s(?:only\s)?(?:ingress|traffic|access|connections|requests|calls)\s
    (?:to\s(?<whom>[\w./-]{1,40}(?:\sand\s[\w./-]{1,40})?)\s)?
    (?:only\s)?(?:from|by)\s(?:pods\s(?:in|of|from)\s)?${named}(?:\sonly)?
  `,
].map((source) => anyCase(String.raw`(?<![\w./-])${source}(?![\w/-]|\.\w)`));

type Told = { readonly said: string; readonly space: string; readonly services: readonly string[] };

/** Reads `only pods from namespace edge may reach vote and result`. */
export function callersTold(words: string, { called }: Ground): Heard {
  const told: Told[] = [];
  const rest = sayings.reduce(
    (text, saying) =>
      [...text.matchAll(saying)].reduce((left, { 0: said, groups = {} }) => {
        const { space: after, before, whom: meant = '' } = groups;
        if (!/only/iu.test(said)) return left;
        told.push({ said, space: (after ?? before ?? '').toLowerCase(), services: calledIn(meant, called) });
        return left.replace(said, ', ');
      }, text),
    words,
  );
  const rows = told.map(({ said, space: value }) => ({ said, subject, value }));
  return { rest, rows, over: (spec) => withCallers(spec, told) };
}

const subject = { en: 'Only from the namespace', zh: '仅允许的命名空间' };

function withCallers(spec: Spec, told: readonly Told[]): Spec {
  const workloads = spec.workloads.map((workload) => {
    const own = told.filter(({ services }) =>
      services.length === 0 ? workload.image.kind !== 'public' : services.includes(workload.name),
    );
    const callerSpaces = own.map(({ space: one }) => one);
    return callerSpaces.length === 0 ? workload : { ...workload, callerSpaces };
  });
  return { ...spec, workloads };
}
