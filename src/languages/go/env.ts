import { grep, type Hit, type SourceFile } from '../../facts/source.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { group, placeOf } from '../common/hits.ts';
import { variablesOf, type Read } from '../common/variables.ts';

const direct =
  /((?:\w{1,40}(?:, ?\w{1,20})? ?:?= ?)?)\bos\.(Getenv|LookupEnv)\( ?"([A-Za-z_]\w*)" ?\)(.{0,80})/u;
const constant =
  /((?:\w{1,40}(?:, ?\w{1,20})? ?:?= ?)?)\bos\.(Getenv|LookupEnv)\( ?(?:\w{1,40}\.)?([A-Za-z_]\w*) ?\)(.{0,80})/u;
const helper =
  /\b(?:\w{1,30}\.)?(\w{0,30}[eE]nv\w{0,30})\( ?(?:&[\w.]{1,60}, ?|\w{1,20}, ?)?"([A-Z][A-Z0-9_]{1,60})"(?:, ?(?:"([^"]{1,200})"|([\w.*]{1,40}|"")))?/u;
const tag = /\b(?:env|envconfig|envvar):"([A-Z][A-Z0-9_]{1,60})((?:,[^"]{0,100})?)"([^\x60]{0,200})/u;
const field = /\bmapstructure:"([A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,60})"/u;
const option = /\b(?:EnvVars?|Envar|EnvVar)(?:: ?|\()(?:\[\]string\{)?"([A-Z][A-Z0-9_]{1,60})"/u;
const bound = /\bBindEnv\("[\w.-]{1,60}", ?"([A-Z][A-Z0-9_]{1,60})"/u;

/** Variables that a program asks for: the standard library, helpers around it, tags of structs, flags. */
export function variablesInCode(files: readonly SourceFile[]): Found<EnvVariable>[] {
  return variablesOf([
    ...grep(files, direct).map((hit) => fromGetenv(hit, group(hit, 2), files)),
    ...grep(files, constant).flatMap((hit) => fromConstant(hit, files)),
    ...grep(files, helper).flatMap(fromHelper),
    ...grep(files, tag).map(fromTag),
    ...grep(files, field).map(fromField),
    ...[...grep(files, option), ...grep(files, bound)].map((hit) => ({
      ...placeOf(hit),
      name: group(hit, 0),
      isOptional: true,
    })),
  ]);
}

function fromGetenv(hit: Hit, name: string, files: readonly SourceFile[]): Read {
  const place = { ...placeOf(hit), name };
  const lines = files.find(({ path }) => path === hit.path)?.text.split('\n') ?? [];
  const line = lines.at(hit.line - 1) ?? '';
  const after = lines.slice(hit.line, hit.line + 4).join('\n');
  const fallback = inlineDefault(line) ?? defaultFor(targetOf(hit), `${line}\n${after}`);
  return fallback === undefined
    ? { ...place, isOptional: isHandled(hit, line, after) }
    : { ...place, fallback };
}

/** The variable of the program that takes the value. */
function targetOf(hit: Hit): string {
  return /^\w*/u.exec(group(hit, 0))?.[0] ?? '';
}

/** `cmp.Or(os.Getenv("X"), "y")` and its kind. */
function inlineDefault(line: string): string | undefined {
  return /(?:\bOr|OrDefault|[dD]efault|[cC]oalesce)\w{0,10}\(os\.Getenv\("\w{1,60}"\), ?"([^"]{0,200})"/u.exec(
    line,
  )?.[1];
}

/** The program looks whether it is there, and does not give up where it is not. */
function isHandled(hit: Hit, line: string, after: string): boolean {
  const isCompared = /^\s*[!=]=/u.test(group(hit, 3)) || /\bif\b/u.test(line);
  if (isCompared) return true;
  if (group(hit, 1) !== 'LookupEnv' && !checked(targetOf(hit), after)) return false;
  return !/Fatal|panic\(|os\.Exit|errors\.New|Errorf|return .{0,60}err/u.test(after);
}

/** `if port == "" { port = "8080" }`, whatever the value. */
function defaultFor(name: string, text: string): string | undefined {
  if (name === '') return undefined;
  const guard = new RegExp(String.raw`if ${name} == "" ?\{|if !\w+ ?\{|if len\(${name}\) == 0`, 'u').exec(
    text,
  );
  if (guard === null) return undefined;
  const body = text.slice(guard.index + guard[0].length);
  const value = new RegExp(String.raw`^\s*(?:${name} = |return )"([^"]{0,200})"`, 'u').exec(body);
  return value?.[1];
}

function checked(name: string, after: string): boolean {
  return name !== '' && new RegExp(String.raw`if ${name} [!=]= ""`, 'u').test(after);
}

function fromConstant(hit: Hit, files: readonly SourceFile[]): Read[] {
  const symbol = group(hit, 2);
  const [value] = grep(
    files,
    new RegExp(String.raw`\b${symbol}(?: string)?\s?= ?"([A-Z][A-Z0-9_]{1,60})"`, 'u'),
  );
  const name = value?.groups[0];
  return name === undefined ? [] : [fromGetenv(hit, name, files)];
}

const notHelpers = /^(?:Getenv|LookupEnv)$|Setenv|setenv|SetEnv|BindEnv|EnvVar|Unset/u;

function fromHelper(hit: Hit): Read[] {
  const call = group(hit, 0);
  const bare = group(hit, 3);
  if (notHelpers.test(call)) return [];
  const isLiteral = /^(?:\d[\w.*]*|true|false)$/u.test(bare);
  const fallback = group(hit, 2) || (isLiteral ? bare : undefined);
  const isOptional = bare !== '' && !/must|require/iu.test(call);
  return [{ ...placeOf(hit), name: group(hit, 1), fallback, isOptional }];
}

function fromTag(hit: Hit): Read {
  const options = group(hit, 1);
  const rest = group(hit, 2);
  const fallback =
    /(?:envDefault|env-default|default):"([^"]{1,200})"/u.exec(rest)?.[1] ??
    /,default=([^,]{1,100})/u.exec(options)?.[1];
  const isRequired = /required|notEmpty/u.test(`${options} ${rest}`);
  return { ...placeOf(hit), name: group(hit, 0), fallback, isOptional: !isRequired };
}

/** Viper fills a field from the variable of its name. */
function fromField(hit: Hit): Read {
  return { ...placeOf(hit), name: group(hit, 0) };
}
