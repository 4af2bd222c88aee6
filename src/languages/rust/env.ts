import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { present } from '../../kernel/present.ts';
import { handedReads } from '../common/handed-on.ts';
import { group, placeOf } from '../common/hits.ts';
import { linesAt } from '../common/search.ts';
import { variablesOf, type Read } from '../common/variables.ts';

const call = /\b(?:env|dotenv|dotenvy)::(var|var_os)\( ?"([A-Za-z_]\w{0,60})" ?\)/u;
const helper = /\b(\w{0,20}env\w{0,20})\( ?"([A-Z][A-Z0-9_]{1,60})"(?:, ?"([^"]{0,200})")?/u;
const argument =
  /#\[(?:arg|clap|structopt)\((.{0,300}\benv ?= ?(?:"([A-Z][A-Z0-9_]{1,60})"|([A-Z][A-Z0-9_]{1,60})\b).{0,300})/u;
/** Without a name of its own it is that of the field. */
const bareArgument = /#\[(?:arg|clap|structopt)\(((?:[^"\]]|"[^"]{0,200}"){0,200}?\benv\b(?! ?=).{0,300})/u;

/** Variables that a program asks for, with what it takes where they are not there. */
export function variablesInCode(files: readonly SourceFile[]): Found<EnvVariable>[] {
  return variablesOf([
    ...grep(files, call).map((hit) => fromCall(hit, files)),
    ...grep(files, helper).flatMap(fromHelper),
    ...grep(files, argument).map((hit) => fromArgument(hit, files)),
    ...grep(files, bareArgument).map((hit) => fromArgument(hit, files)),
    ...handedReads(files),
  ]);
}

/** The call and what is done with it, up to the end of the statement. */
export function statementAt(
  { path, line }: { path: string; line: number },
  files: readonly SourceFile[],
): string {
  const lines = files.find((file) => file.path === path)?.text.split('\n') ?? [];
  const rest = lines.slice(line - 1, line + 8).join('\n');
  const end = rest.search(/;\s*(?:\n|$)|,\n\s*\w+:/u);
  return end === -1 ? rest : rest.slice(0, end);
}

const fallback =
  /unwrap_or(?:_else)?\(\s*(?:\|_?\w*\|)?\s*(?:String::from\(|\{\s*)?(?:"([^"]{0,200})"|(\d[\w.]{0,20}|true|false))/u;

/** `Err(_) => "http://localhost:3000".to_string()` of a match. */
const otherwise =
  /\b(?:Err\(_?\w{0,20}\)|_)\s{0,4}=>\s{0,12}(?:\{\s{0,12})?(?:String::from\(\s?)?(?:"([^"]{0,200})"|(\d[\w.]{0,20}|true|false))/u;

function fromCall(hit: Hit, files: readonly SourceFile[]): Read {
  const place = { ...placeOf(hit), name: group(hit, 1) };
  const statement = statementAt(hit, files).split(`"${place.name}"`).slice(1).join('');
  const [, text, bare] = fallback.exec(statement) ?? otherwise.exec(statement) ?? [];
  if (text !== undefined || bare !== undefined) return { ...place, fallback: text ?? bare };
  const isOptional =
    /\bif let\b|unwrap_or_default|map_or|\.is_err\(|\.is_ok\(|\.ok\(\)|unwrap_or|\bmatch\b/u.test(
      statementAt(hit, files),
    );
  return { ...place, isOptional };
}

function fromHelper(hit: Hit): Read[] {
  if (/^(?:env|option_env|set_env)$/u.test(group(hit, 0))) return [];
  const text = group(hit, 2);
  return [{ ...placeOf(hit), name: group(hit, 1), ...(text === '' ? {} : { fallback: text }) }];
}

function fromArgument(hit: Hit, files: readonly SourceFile[]): Read {
  const options = group(hit, 0);
  const value = /default_value(?:_t)?\s*=\s*(?:"([^"]{0,200})"|(\d{1,6}))/u.exec(options);
  const fallback = value?.[1] ?? value?.[2];
  const field = linesAt(files, hit.path)[hit.line] ?? '';
  const said = group(hit, 1) || constant(group(hit, 2), files);
  const name = said || (/^\s{0,20}(?:pub )?(\w{1,60}) ?:/u.exec(field)?.[1] ?? '').toUpperCase();
  const isOptional = /\bdefault_value/u.test(options) || /:\s?Option</u.test(field);
  return present({ ...placeOf(hit), name, fallback, isOptional });
}

/** The text that a constant stands for; usually its own name. */
function constant(name: string, files: readonly SourceFile[]): string {
  const [hit] = grep(
    files,
    new RegExp(String.raw`\bconst ${name}: ?&(?:'static )?str ?= ?"([A-Z][A-Z0-9_]{1,60})"`, 'u'),
  );
  return hit === undefined ? name : group(hit, 0);
}
