import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { routed } from '../saying.ts';
import type { Ground, Heard, Settled } from '../telling.ts';

const host = String.raw`(?:https?://)?(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,5}[a-z]{2,20}/?`;
const apex = String.raw`(?:the\s)?(?:apex|naked|bare|root|non-www)(?:\s(?:domain|host|one))?`;
const www = String.raw`(?:the\s)?www(?:\s(?:domain|host|one|version|subdomain))?`;
const it = String.raw`(?:it|there|that|this|the\s(?:main|same)\s(?:one|host|domain|site))`;
const who = String.raw`(?:people|users|visitors|everybody|everyone|those|anybody|customers)\swho\s(?:type|enter|open|visit|go\sto|use)`;

/** `redirect www.shop.example to shop.example`, `people who type shop.example should land there, too` */
const redirects: readonly RegExp[] = [
  overLines`
    (?:please\s|and\s|also\s|must\s|should\s)*(?:redirects?|forwards?|sends?|301s?)\s(?:from\s|requests\s(?:for|to)\s|traffic\s(?:for|from)\s)?
    (?:${www}|${apex}|(?<from>${host}))\s(?:to|→|->|onto)\s(?:${apex}|${www}|${it}|(?<to>${host}))
  `,
  overLines`
    (?:${www}|(?:${apex}\s)?(?<from>${host}))\s(?:should\s|must\s|shall\s|is\s|has\sto\s|will\s)*(?:be\s)?(?:redirects?|redirected|forwards?|forwarded)(?:\sto)?\s
    (?:${apex}|${www}|${it}|(?<to>${host}))
  `,
  String.raw`(?:and\s)?${who}\s(?<from>${host})\s(?:should|must|shall|will|have\sto)\s(?:also\s)?(?:land|get|end\sup|arrive|come|be)\s(?:there|here)(?:\sas\swell|,?\stoo)?`,
  overLines`
    (?:裸域名?|根域名?|主域名?)?\s?(?<from>${host})\s?(?:要|也|需要|请|自动|统一)*(?:301|302)?\s?(?:跳转?|重定向)(?:到|至|去)\s?(?:www(?:\s?域名)?|(?<to>${host}))
  `,
].map((source) => anyCase(String.raw`(?<![\w./-])(?:${source})(?![\w/-]|\.\w)`));

/** What leads in from outside to all that have a door. */
export function doorsTold(words: string, _ground: Ground): Heard {
  const moved = redirects.reduce<Taken>(take, { rest: words, found: [] });
  return {
    rest: moved.rest,
    rows: [],
    over: (spec) => ({
      ...spec,
      workloads: spec.workloads.map((one) =>
        isDoor(one) && moved.found.length > 0 ? redirecting(one) : one,
      ),
    }),
    settled: (spec) => ({ spec, ...toldOf(moved.found, spec.workloads.some(isDoor)) }),
  };
}

/** An HTTPRoute does not know what an annotation of the controller would say. */
function isDoor({ host: name, port, exposure }: Workload): boolean {
  return name !== undefined && port !== undefined && exposure?.route !== 'HTTPRoute';
}

/** Where nothing leads in there is nothing that could redirect. */
function toldOf(found: readonly Found[], isDone: boolean): Pick<Settled, 'rows' | 'leftover'> {
  return isDone
    ? { rows: found.map(({ said }) => ({ said, subject: redirect, value: 'www' })) }
    : { leftover: found.map(({ said }) => said.trim()) };
}

const redirect = { en: 'Redirect', zh: '重定向' };

type Found = { readonly said: string; readonly groups: Readonly<Record<string, string | undefined>> };
type Taken = { readonly rest: string; readonly found: readonly Found[] };

function take({ rest, found }: Taken, pattern: RegExp): Taken {
  const own = [...rest.matchAll(pattern)]
    .map(({ 0: said, groups = {} }) => ({ said, groups }))
    .filter(({ said, groups }) => groups['from'] === undefined || isOneSite(groups, said, rest));
  return {
    rest: own.reduce((text, one) => text.replace(one.said, `, ${landing(one, rest)}`), rest),
    found: [...found, ...own],
  };
}

/** Where everybody lands is a way in, if it is told nowhere else. */
function landing({ said, groups: { to = '' } }: Found, words: string): string {
  return to === '' || words.replace(said, ' ').includes(to) ? '' : `at ${to}, `;
}

/** Only between a name and the same with `www.` before it; anything else is another site. */
function isOneSite({ from = '', to }: Found['groups'], said: string, words: string): boolean {
  const bare = bareOf(from);
  if (to !== undefined) return bareOf(to) === bare;
  const others = words.replace(said, ' ').toLowerCase();
  return others.includes(from.startsWith('www.') ? bare : `www.${bare}`);
}

function bareOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/\/$/u, '');
}

function redirecting(workload: Workload): Workload {
  return routed(workload, { annotations: { 'nginx.ingress.kubernetes.io/from-to-www-redirect': 'true' } });
}
