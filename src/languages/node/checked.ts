import { overLines } from '../../kernel/over-lines.ts';
import { present } from '../../kernel/present.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import type { Read } from '../common/variables.ts';

/** Variables that helpers ask for by their name, and those that a schema checks when the program starts. */
export function checkedReads(files: readonly SourceFile[]): Read[] {
  return [...helped(files), ...files.flatMap(inSchema)];
}

const helper = new RegExp(
  overLines`
    \b(?:
      [cC]onfig(?:Service)?\.(?:get|getOrThrow)(?:<[\w<>, ]{1,40}>)?|[eE]nv\.get|
      env(?:\.(?:int|float|bool|array|json|date))?|
      (?:get|read|require|load|fetch|must|ensure|assert|expect|required|optional|parse)[A-Za-z]{0,20}Env(?:[A-Z][A-Za-z]{0,20})?|
      env[A-Z][A-Za-z]{0,20}
    )(?:<[\w<>, ]{1,40}>)?\(\s?['"]([A-Z][A-Z0-9_]{1,60})['"]
    (?:\s?,\s?(?:['"]([^'"]{0,200})['"]|(\d{1,10}|true|false)|([^)\s])))?
  `,
  'u',
);

/** `env.int('PORT', 1337)`, `configService.get('DATABASE_URL')`: what has a default of any kind can be left out. */
function helped(files: readonly SourceFile[]): Read[] {
  return grep(files, helper).map(({ path, line, groups: [name = '', text = '', bare = '', other = ''] }) => {
    const fallback = text || bare || undefined;
    return present({ path, line, name, fallback, isOptional: other !== '' });
  });
}

const field =
  /^\s{1,16}([A-Z][A-Z0-9_]{1,60}) ?: ?((?:z|zod|Joi|joi|yup|v|Type|t)(?:\.|$)|(?:str|num|port|bool|url|email|host|json|makeValidator)\()/u;

/** Fields in capitals of a schema of zod, Joi or envalid, in a file that has to do with the environment. */
function inSchema({ path, text }: SourceFile): Read[] {
  if (!/\bprocess\.env\b|\bcleanEnv\(|\bConfigModule\b|\bruntimeEnv\b/u.test(text) && !/env/iu.test(path))
    return [];
  const fields = grep([{ path, text }], field);
  const lines = fields.length === 0 ? [] : text.split('\n');
  return fields.map(({ line, groups: [name = ''] }) => {
    const at = line - 1;
    const end = lines.findIndex((one, index) => index > at && !/^\s*[.)}]|^\s+default:/u.test(one));
    const all = lines.slice(at, Math.min(end === -1 ? at + 1 : end, at + 8)).join(' ');
    const [, quoted, bare] =
      /(?:\.default\(|\bdefault: ?)\s?(?:['"]([^'"]{0,200})['"]|(\d{1,10}|true|false))?/u.exec(all) ?? [];
    const isOptional = /\.optional\(|\.nullish\(|\bdefault\b|\.catch\(/u.test(all);
    return present({ path, line, name, fallback: quoted ?? bare, isOptional });
  });
}
