import type { Service } from '../../facts/facts.ts';
import { literally } from '../../kernel/literally.ts';
import { overLines } from '../../kernel/over-lines.ts';

const noun = overLines`
  apps?|applications?|site|web\s?site|blog|shop|store|project|services?|backend|frontend|api|server|program|code(?:base)?|repo(?:sitory)?|system|docs|
  博客|网站|站点|网页|项目|应用|程序|服务|后台|后端|前端|系统|平台|工程|代码|仓库|文档站?|的
`;

/** What people write otherwise than facts do. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  nextjs: ['next.js', 'next'],
  nuxt: ['nuxt.js'],
  nestjs: ['nest.js', 'nest'],
  vue: ['vue.js'],
  express: ['express.js'],
  aspnet: ['asp.net core', 'asp.net', '.net', 'c#'],
  dotnet: ['.net', 'c#', 'csharp'],
  node: ['node.js', 'nodejs', 'javascript', 'typescript', 'js', 'ts'],
  go: ['golang'],
  cpp: ['c++'],
  'spring-boot': ['spring boot', 'spring', 'springboot'],
  'react-router': ['react router', 'remix'],
};

/** `deploy the shop` in the shop, `Phoenix app`, `hugo 博客`: words that only say what the repository is ask for nothing. */
export function withoutItself(
  leftover: readonly string[],
  services: readonly Service[],
  repository: string,
): readonly string[] {
  const own = services.flatMap(({ name, framework, language }) => [name, framework, language]);
  const known = [repository, ...own].flatMap((one) => (one === undefined || one === '' ? [] : [one]));
  const names = new Set(known.flatMap((one) => [one, ...one.split(/[-_]/u), ...(otherwise[one] ?? [])]));
  const either = [...names].toSorted((a, b) => b.length - a.length).map((one) => literally(one));
  const name = new RegExp(String.raw`(?<![\w.])(?:${either.join('|')})(?!\w)`, 'giu');
  return leftover.filter((words) => {
    const others = words.replaceAll(name, ' ');
    const isOfNone = others === words && services.length !== 1;
    return isOfNone || others.replaceAll(rest, '') !== '';
  });
}

const rest = new RegExp(
  String.raw`(?<!\w)(?:${noun}|our|the|my|an?|this)(?!\w)|我们|这个|一个|[\s\p{P}]`,
  'giu',
);
