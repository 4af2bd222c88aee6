import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Question, Service } from '../../../../facts/facts.ts';
import { behind, namesOf } from '../../scope.ts';
import { databases } from './variables.ts';
import type { Heard, Telling } from '../telling.ts';

const key = String.raw`(?:\s?[(（][^()（）\n]{0,60}[)）]|,?\s(?:under\s|in\s|at\s|with\s)?(?:the\s|its\s)?key\s["'\x60]?[\w.-]{1,60}["'\x60]?|\s?的\s?["'\x60]?[\w.-]{1,60}["'\x60]?(?:\s?(?:字段|键|key))?)?`;

/** `the DB password lives in the secret shop-db` */
const says = anyCase(
  overLines`
    (?<![\w./-])(?:the\s|our\s|its\s|and\s){0,2}(?:(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?)(?:'s)?\s|数据库的?|(?<![用户名账号、和与]\s?)(?=密码))(?:password|密码)\s?
    (?:(?:is|are|lives?|comes?|come|stored|sits?|taken|kept|found|from|in|should|must|be|the|a|an|our|k8s|existing|same|在|放在|存在|从|来自|用)\s?){1,6}
    (?:secret|密钥)\s?(?:called\s|named\s|叫)?["'\x60]?(?<secret>[a-z0-9][\w.-]{0,60}\w)["'\x60]?${key}(?:\s?(?:里面?|中))?(?=\s?(?:[.,;，。；)）\n]|$))
  `,
);

/** `credentials are in the secret shop-db`: of the database that the same words speak of. */
const given = anyCase(
  overLines`
    (?<![\w./-])(?:the\s|our\s|its\s|and\s){0,3}(?:(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?)(?:'s)?\s)?(?:credentials|creds|login(?:\sdata)?|user(?:name)?\sand\spassword)(?:\s(?:for|of)\s(?:it|the\s(?:db|database)))?\s
    (?:(?:is|are|lives?|comes?|come|stored|sits?|taken|kept|found|from|in|should|must|be|the|a|an|our|k8s|existing|same)\s){1,6}
    (?:secret\s(?:called\s|named\s)?["'\x60]?(?<secret>[a-z0-9][\w.-]{0,60}\w)["'\x60]?|["'\x60]?(?<before>[a-z0-9][\w.-]{0,60}\w)["'\x60]?\ssecret)(?=\s?(?:[.,;)\n]|$))
  `,
);
/** `postgres is external at db.acme.internal, secret shop-db` */
const behindHost = anyCase(
  String.raw`(?<=${namesOf(behind)}[^;\n]{0,80}(?:[a-z0-9-]{1,60}\.){1,8}[a-z][a-z0-9-]{1,40}(?::\d{2,5})?\s?)[,(]\s?(?:with\s|using\s|and\s|its\s)?(?:the\s)?secret\s["'\x60]?(?<secret>[a-z0-9][\w.-]{0,60}\w)["'\x60]?[)]?(?=\s?(?:[.,;)\n]|$))`,
);
const ofDatabase = /(?<![\w-])(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?)(?![\w-])/iu;
const ofRegistry = /registry|pull|image|docker/iu;

/** What goes on says which variable takes it. */
const named = /^[^.;。；\n]{0,60}(?<![A-Z])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/u;

const subject = { en: 'Password', zh: '密码' };

/** Who reads the address of its database as a whole has no use for the password alone: how it is handed over is asked. */
export const wholeAddress: Telling = (words, { services }): Heard => {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  const readers = services.filter(({ needs }) => needs.some(({ kind }) => databases.has(kind)));
  const [first] = readers.flatMap(addressOf);
  const [told] = saidIn(words);
  if (told === undefined || first === undefined || readers.some(readsPassword)) return nothing;
  return {
    ...nothing,
    rest: words.replace(told.said, ' '),
    rows: [{ said: told.said.trim().replace(/^[,(]\s?/u, ''), subject, value: told.secret }],
    asks: () => [askedWhole(first, told.secret)],
  };
};

function saidIn(words: string): { readonly said: string; readonly secret: string }[] {
  const isGiven = ofDatabase.test(words) && !ofRegistry.test(words);
  const found = [says, ...(isGiven ? [given, behindHost] : [])].flatMap((pattern) => [
    ...words.matchAll(pattern),
  ]);
  return found
    .filter(({ 0: said, index }) => !named.test(words.slice(index + said.length)))
    .map(({ 0: said, groups: { secret, before } = {} }) => ({ said, secret: secret ?? before ?? '' }));
}

type Reads = { readonly service: Service; readonly name: string };

export function addressOf(service: Service): Reads[] {
  const found = service.env.find(
    ({ name }) => /(?:^|_)(?:URL|URI|DSN)$/u.test(name) && /DATABASE|DB|SQL|PG|MONGO/u.test(name),
  );
  return found === undefined ? [] : [{ service, name: found.name }];
}

export function readsPassword({ env }: Service): boolean {
  return env.some(
    ({ name }) => /PASS(?:WORD|WD)?$|PWD$/u.test(name) && /DATABASE|DB|SQL|PG|MONGO/u.test(name),
  );
}

export function askedWhole({ service, name }: Reads, secret: string): Question {
  return {
    id: 'address',
    about: service.name,
    inWords: true,
    question: {
      en: `Which key of a Secret holds ${name}?`,
      zh: `${name} 存放在哪个 Secret 的哪个键中？`,
    },
    why: {
      en: `${service.name} reads the whole address of its database from ${name}, the password in it; the password alone reaches nobody.`,
      zh: `${service.name} 从 ${name} 读取包含密码的完整数据库地址；单独的密码没有程序会读取。`,
    },
    candidates: [`${name} from secret ${secret} key url`, `${name} from secret ${secret} key ${name}`],
  };
}
