import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Service } from '../../../../facts/facts.ts';
import { addresses } from '../../../../spec/backing/addresses.ts';
import { roleOf } from '../../../../spec/backing/wire.ts';
import type { EnvEntry } from '../../../../spec/container.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { behind, calledIn, namesOf } from '../../scope.ts';
import { withEach } from '../saying.ts';
import type { Heard, Telling } from '../telling.ts';
import { databases } from './variables.ts';

const kubernetesName = String.raw`["'\x60]?(?<secret>[a-z0-9][\w.-]{0,60}\w)["'\x60]?`;
const begin = String.raw`(?<![\w./-])(?:(?:the|its|and|with|a|as|using|for|our)\s){0,4}(?:${namesOf(behind)}(?:'s)?\s)?`;
const key = String.raw`(?:,?\s?[(]?(?:(?:with|under|in|at|the|its|and)\s){0,3}keys?:?\s["'\x60]?(?<key>[\w.-]{1,60}\w)["'\x60]?[)]?|\s(?:under|at)\s["'\x60]?(?<under>[\w.-]{1,60}\w)["'\x60]?|\s?[:/]\s?(?<behind>[A-Za-z][\w.-]{0,60}))?`;
const user = String.raw`(?:(?:the\s)?user(?:\s?name)?\s?(?:(?:is|named|called)\s|[:=]\s?)?(?<user>[a-z_][\w-]{0,60})\s?(?:,\s?(?:and\s)?|\sand\s)(?:the\s|its\s|with\s|a\s){0,2})?`;
const verbs = String.raw`(?:(?:is|are|lives?|comes?|stored|sits?|taken|kept|found|read|from|in|should|must|be|the|a|an|our|k8s|existing)\s){1,6}`;
const saying = anyCase(
  overLines`
    ${begin}${user}(?:${namesOf(behind)}\s)?password\s${verbs}secret\s(?:called\s|named\s)?${kubernetesName}${key}(?=\s?(?:[.,;)\n]|$|and\s))
  `,
);
const sayingZh = anyCase(
  overLines`
    (?:用户名?(?:是|为|[:：])?\s?(?<user>[a-z_][\w-]{0,60})\s?[,，、]\s?)?(?:${namesOf(behind)}\s?的?)?密码(?:在|放在|存在|来自|从|用|取自)\s?(?:secret|密钥)\s?(?:叫)?\s?${kubernetesName}
    (?:\s?(?:里面?|中)?\s?的?\s?["'\x60]?(?<key>[A-Za-z][\w.-]{0,60})["'\x60]?(?:\s?(?:字段|键|key))?)?(?:\s?(?:里|中)(?:取|读取?)?)?(?=\s?(?:[,，.。;；)）\n]|$))
  `,
);

type Login = {
  readonly said: string;
  readonly app: string;
  readonly user: string | undefined;
  readonly secret: string;
  readonly key: string;
};

/** `Redis is at redis.infra:6379, user shop, password from secret redis-auth key pw`: who logs in to what is no database. */
export const loginsTold: Telling = (words, { services }): Heard => {
  const nothing: Heard = { rest: words, rows: [], over: (spec) => spec };
  const found = [saying, sayingZh].flatMap((pattern) => [...words.matchAll(pattern)]);
  const logins = found.flatMap(({ 0: said, index, groups = {} }): Login[] => {
    const app = appAt(words, index, said);
    const { user: owner, secret = '', key: one, under = one, behind: own = under } = groups;
    return app === undefined || databases.has(app) || !isPlaced.test(words)
      ? []
      : [{ said, app, user: owner, secret, key: own ?? 'password' }];
  });
  if (logins.length === 0) return nothing;
  const read = logins.filter((one) => services.some((service) => reads(service, one)));
  return {
    rest: logins.reduce((rest, { said }) => rest.replace(said, ' '), words),
    leftover: logins.filter((one) => !read.includes(one)).map(({ said }) => said.trim()),
    rows: read.map((one) => ({
      said: one.said.trim(),
      subject,
      value: `${one.app} ← ${one.secret}/${one.key}`,
    })),
    over: (spec) => read.reduce(withLogin, spec),
  };
};

const subject = { en: 'From a Secret', zh: '来自 Secret' };

/** What was spoken of last. */
function appAt(words: string, index: number, said: string): string | undefined {
  const [own] = calledIn(said, behind);
  if (own !== undefined) return own;
  const before = [...words.slice(Math.max(0, index - 300), index).matchAll(named)].at(-1)?.[0];
  return before === undefined || stored.test(before) ? undefined : calledIn(before, behind)[0];
}

const stored = /^(?:database|db|数据库)$/iu;
const named = new RegExp(`${namesOf(behind)}|(?<![\\w-])(?:database|db)(?![\\w-])|数据库`, 'giu');

/** Where no place is told, the address stays in its Secret, and has the login in it. */
const isPlaced = /(?:[a-z0-9-]{1,60}\.){1,8}[a-z]{2,24}(?![\w/.])|[a-z0-9]:\d{2,5}(?!\d)/iu;

function variablesOf(service: Service, app: string): readonly string[] {
  const spoken = addresses.find((one) => one.app === app)?.spoken;
  return service.env.flatMap(({ name }) => (spoken?.test(name) === true ? [name] : []));
}

/** By parts of their own, or within an address that has room for them. */
function reads(service: Service, { app }: Login): boolean {
  const roles = new Set(variablesOf(service, app).map(roleOf));
  return roles.has('password') || roles.has('url');
}

function withLogin(spec: Spec, login: Login): Spec {
  return withEach((one) =>
    one.service !== undefined && reads(one.service, login) ? loggedIn(one, login) : one,
  )(spec);
}

function loggedIn(workload: Workload, login: Login): Workload {
  const names = workload.service === undefined ? [] : variablesOf(workload.service, login.app);
  const own = names.find((name) => roleOf(name) === 'password');
  const owner = names.find((name) => roleOf(name) === 'user');
  const base = login.app.toUpperCase().replaceAll(/[^A-Z\d]/gu, '_');
  const password: EnvEntry = {
    kind: 'secret',
    name: own ?? `${base}_PASSWORD`,
    from: login.secret,
    key: login.key,
  };
  const name = owner ?? `${base}_USERNAME`;
  const made: EnvEntry[] = [
    password,
    ...(login.user === undefined ? [] : [{ kind: 'value', name, value: login.user } as const]),
  ];
  const taken = new Set(made.flatMap((one) => (one.kind === 'all' ? [] : [one.name])));
  const others = workload.env.filter((one) => one.kind === 'all' || !taken.has(one.name));
  if (own !== undefined) return { ...workload, env: [...others, ...made] };
  const who = login.user === undefined ? '' : `$(${name})`;
  // What is referred to stands before what refers to it.
  const env = others.map((one) =>
    one.kind === 'value' && names.includes(one.name)
      ? { ...one, value: one.value.replace(/:\/\/(?![^/]*@)/u, `://${who}:$(${password.name})@`) }
      : one,
  );
  return { ...workload, env: [...made, ...env] };
}
