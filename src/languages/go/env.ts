import type { Hit, SourceFile } from '../../facts/source.ts';
import type { EnvVariable, Found } from '../../facts/facts.ts';
import { handedReads } from '../common/handed-on.ts';
import { group, placeOf } from '../common/hits.ts';
import { linesAt, search } from '../common/search.ts';
import { variablesOf, type Read } from '../common/variables.ts';
import { settingsReads } from './settings.ts';

const direct = /\bos\.(Getenv|LookupEnv)\( ?"([A-Za-z_]\w*)" ?\)(?=(.{0,80}))/u;
const constant = /\bos\.(Getenv|LookupEnv)\( ?(?:\w{1,40}\.)?([A-Za-z_]\w*) ?\)(?=(.{0,80}))/u;
const helper =
  /(?<=\b(\w{0,30}))([eE]nv\w{0,30}(?:\.(?:Must)?(?:Get|String|Int|Bool)\w{0,8})?)\( ?(?:&[\w.]{1,60}, ?|\w{1,20}, ?)?"([A-Z][A-Z0-9_]{1,60})"(?:, ?(?:"([^"]{1,200})"|([\w.*]{1,40}|"")))?/u;
const tag = /\b(?:env|envconfig|envvar):"([A-Z][A-Z0-9_]{1,60})((?:,[^"]{0,100})?)"([^\x60]{0,200})/u;
const field = /\bmapstructure:"([A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,60})"/u;
const option = /\b(?:EnvVars?|Envar|EnvVar)(?:: ?|\()(?:\[\]string\{)?"([A-Z][A-Z0-9_]{1,60})"/u;
const bound = /\bBindEnv\("[\w.-]{1,60}", ?"([A-Z][A-Z0-9_]{1,60})"/u;

const compared = /^\s*case "([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)":/u;

/** It goes through all that there are, and takes those that it knows. */
function readsAll({ text }: SourceFile): boolean {
  return text.includes('os.Environ()');
}

/** Variables that a program asks for: the standard library, helpers around it, tags of structs, flags. */
export function variablesInCode(files: readonly SourceFile[]): Found<EnvVariable>[] {
  return variablesOf([
    ...search(files, direct).map((hit) => fromGetenv(hit, group(hit, 1), files)),
    ...search(files, constant).flatMap((hit) => fromConstant(hit, files)),
    ...search(files, helper).flatMap(fromHelper),
    ...search(files, tag).map((hit) => fromTag(hit, linesAt(files, hit.path))),
    ...search(files, field).map(fromField),
    ...settingsReads(files),
    ...handedReads(files),
    ...search(files.filter(readsAll), compared).map((hit) => ({
      ...placeOf(hit),
      name: group(hit, 0),
      isOptional: true,
    })),
    ...[...search(files, option), ...search(files, bound)].map((hit) => ({
      ...placeOf(hit),
      name: group(hit, 0),
      isOptional: true,
    })),
  ]);
}

function fromGetenv(hit: Hit, name: string, files: readonly SourceFile[]): Read {
  const place = { ...placeOf(hit), name };
  const lines = linesAt(files, hit.path);
  const line = lines.at(hit.line - 1) ?? '';
  const asked: Asked = {
    hit,
    line,
    after: lines.slice(hit.line, hit.line + 4).join('\n'),
    target: targetIn(line),
  };
  const fallback = inlineDefault(line) ?? defaultFor(asked);
  return fallback === undefined ? { ...place, isOptional: isHandled(asked) } : { ...place, fallback };
}

type Asked = {
  readonly hit: Hit;
  readonly line: string;
  readonly after: string;
  /** The variable of the program that takes the value. */
  readonly target: string;
};

function targetIn(line: string): string {
  return /(\w{1,40})(?:, ?\w{1,20})? ?:?= ?os\.(?:Getenv|LookupEnv)\(/u.exec(line)?.[1] ?? '';
}

/** `cmp.Or(os.Getenv("X"), "y")` and its kind. */
function inlineDefault(line: string): string | undefined {
  return /(?:\bOr|OrDefault|[dD]efault|[cC]oalesce)\w{0,10}\(os\.Getenv\("\w{1,60}"\), ?"([^"]{0,200})"/u.exec(
    line,
  )?.[1];
}

/** The program looks whether it is there, and does not give up where it is not. */
function isHandled({ hit, line, after, target }: Asked): boolean {
  const isCompared = /^\s*[!=]=/u.test(group(hit, 2)) || /\bif\b/u.test(line);
  if (isCompared) return !/== ""/u.test(line) || !givesUp(after.split('}')[0] ?? '');
  const isChecked =
    target !== '' && new RegExp(String.raw`if (?:\w{1,40}\.){0,3}${target} [!=]= ""`, 'u').test(after);
  if (group(hit, 0) !== 'LookupEnv' && !isChecked) return false;
  return !givesUp(after);
}

function givesUp(code: string): boolean {
  return /Fatal|panic\(|os\.Exit|errors\.New|Errorf|return .{0,60}err/u.test(code);
}

/** `if port == "" { port = "8080" }`, whatever the value. */
function defaultFor({ target, line, after }: Asked): string | undefined {
  if (target === '' || !/\bif\b/u.test(`${line}${after}`)) return undefined;
  const text = `${line}\n${after}`;
  const guard = new RegExp(String.raw`if ${target} == "" ?\{|if !\w+ ?\{|if len\(${target}\) == 0`, 'u').exec(
    text,
  );
  if (guard === null) return undefined;
  const body = text.slice(guard.index + guard[0].length);
  return new RegExp(String.raw`^\s*(?:${target} = |return )"([^"]{0,200})"`, 'u').exec(body)?.[1];
}

function fromConstant(hit: Hit, files: readonly SourceFile[]): Read[] {
  const symbol = group(hit, 1);
  const [value] = search(
    files,
    new RegExp(String.raw`\b${symbol}(?: string)?\s?= ?"([A-Z][A-Z0-9_]{1,60})"`, 'u'),
  );
  const name = value?.groups[0];
  return name === undefined ? [] : [fromGetenv(hit, name, files)];
}

const notHelpers = /^(?:Getenv|LookupEnv)$|Setenv|setenv|SetEnv|BindEnv|EnvVar|Unset/u;

function fromHelper(hit: Hit): Read[] {
  const call = `${group(hit, 0)}${group(hit, 1)}`;
  const bare = group(hit, 4);
  if (notHelpers.test(call)) return [];
  const isLiteral = /^(?:\d[\w.*]*|true|false)$/u.test(bare);
  const fallback = group(hit, 3) || (isLiteral ? bare : undefined);
  const isOptional = bare !== '' && !/must|require/iu.test(call);
  return [{ ...placeOf(hit), name: group(hit, 2), fallback, isOptional }];
}

function fromTag(hit: Hit, lines: readonly string[]): Read {
  const options = group(hit, 1);
  const rest = group(hit, 2);
  const fallback =
    /(?:envDefault|env-default|default):"([^"]{1,200})"/u.exec(rest)?.[1] ??
    /,default=([^,]{1,100})/u.exec(options)?.[1];
  const line = lines[hit.line - 1] ?? '';
  // What a file of settings fills in as well nobody has to give.
  const isAnyhow = /\benv-required:"true"/u.test(line) && !/\b(?:ya?ml|json|toml):"/u.test(line);
  const isRequired = isAnyhow || /required|notEmpty/u.test(`${options} ${rest}`);
  return { ...placeOf(hit), name: group(hit, 0), fallback, isOptional: !isRequired };
}

/** Viper fills a field from the variable of its name. */
function fromField(hit: Hit): Read {
  return { ...placeOf(hit), name: group(hit, 0) };
}
