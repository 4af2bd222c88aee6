import { han, matter, piece, type Told } from '../sentence.ts';

const names: Readonly<Record<string, string>> = {
  dev: 'dev',
  test: 'test',
  staging: 'staging',
  production: 'production',
};

/** Where it runs: `there should be a dev and a prod environment`. */
export const environments = matter(
  'environments?|stages?|环境',
  [
    piece('production', 'prod(?:uction)?'),
    piece('staging', 'staging|pre-?prod(?:uction)?'),
    piece('test', 'test(?:ing)?'),
    piece('dev', 'dev(?:elopment)?'),
    han('production', '(?:生产|正式|线上)(?:环境)?'),
    han('staging', '(?:预发布?|预生产)(?:环境)?'),
    han('test', '测试(?:环境)?'),
    han('dev', '开发(?:环境)?'),
    piece(
      'environments',
      '(?:two |three |four |both |all |several )?(?:different |separate )?(?:environments?|stages|envs?)',
    ),
    piece(
      'there',
      'are|have|there|called|named|exist|deploy(?:ed|s)?|runs?|needs?|wants?|use|namely|following|get|gets|plan',
    ),
    han('environments', '(?:[两二三四2-4] ?[个套])? ?环境'),
    han('there', '有|分别?|部署|叫|需要|共|总共|包括|存在|一共'),
  ],
  (told: Told) => {
    const said = Object.keys(names).filter((name) => told.has(name));
    const isEach = said.every((name) => told.all(name).length === 1);
    if (said.length < 2 || !isEach || !told.has('environments') || told.has('who')) return undefined;
    const all = said.map((name) => ownName(told.one(name) ?? '') ?? names[name] ?? name);
    return `environments ${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
  },
);

/** As it was called, where that can be the name of a folder. */
function ownName(said: string): string | undefined {
  return /^[a-z-]+$/iu.test(said) ? said.toLowerCase() : undefined;
}
