import { present } from '../../kernel/present.ts';
import type { SourceFile } from '../../facts/source.ts';
import { group } from '../common/hits.ts';
import { anyHas, search } from '../common/search.ts';
import type { Read } from '../common/variables.ts';

/** Variables that a library fills settings from, by names that it makes of those in the program. */
export function settingsReads(files: readonly SourceFile[]): Read[] {
  return [...fromEnvconfig(files), ...fromConfigor(files), ...fromViper(files)];
}

/** A field of a struct; of one within another, behind the names above it. */
type Field = {
  readonly path: string;
  readonly line: number;
  readonly names: readonly string[];
  readonly tag: string;
};

/** `envconfig.Process("app", &c)`: names behind the prefix, in words where the tag says so. */
function fromEnvconfig(files: readonly SourceFile[]): Read[] {
  const [call] = search(files, /\benvconfig\.(?:Must)?Process\( ?"(\w{0,40})"/u);
  if (call === undefined) return [];
  return fieldsOf(files, /\b(?:split_words|envconfig|required|default):"/u)
    .filter(({ tag }) => !/\b(?:envconfig|ignored):"/u.test(tag))
    .map((field) => {
      const isSplit = field.tag.includes('split_words:"true"');
      const names = [group(call, 0), ...field.names.map((name) => (isSplit ? inWords(name) : name))];
      return readOf(field, names);
    });
}

/** `configor.New(&configor.Config{ENVPrefix: "APP"})`: every field has one. */
function fromConfigor(files: readonly SourceFile[]): Read[] {
  const [call] = search(files, /\bENVPrefix: ?"(\w{1,40})"/u);
  if (call === undefined || !anyHas(files, /\bconfigor\.New\(/u)) return [];
  return fieldsOf(files, /\bdefault:"/u).map((field) => readOf(field, [group(call, 0), ...field.names]));
}

function readOf({ path, line, tag }: Field, names: readonly string[]): Read {
  const fallback = /\bdefault:"([^"]{1,200})"/u.exec(tag)?.[1];
  const isOptional = !/\brequired:"true"/u.test(tag);
  const name = names
    .filter((part) => part !== '')
    .join('_')
    .toUpperCase();
  return present({ path, line, name, fallback, isOptional });
}

function inWords(name: string): string {
  return name.replaceAll(/([A-Z]{1,80})([A-Z][a-z])/gu, '$1_$2').replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2');
}

/** Fields of the structs that bear such tags. */
function fieldsOf(files: readonly SourceFile[], tag: RegExp): Field[] {
  return files.filter(({ text }) => tag.test(text)).flatMap((file) => fieldsIn(file));
}

const opens = /^\s{0,40}(?:type (\w{1,80})|(\w{1,80})) +\*?struct ?\{$/u;
const holds = /^\s{1,40}([A-Z]\w{0,80}) +[\w.*[\]]{1,80}(?: +`([^`]{0,300})`)?$/u;

function fieldsIn({ path, text }: SourceFile): Field[] {
  const found: Field[] = [];
  const above: string[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const opened = opens.exec(line);
    const held = holds.exec(line);
    if (opened !== null) above.push(opened[2] ?? '');
    else if (/^\s{0,40}\}/u.test(line)) above.pop();
    else if (held !== null && above.length > 0) {
      const names = [...above.slice(1), held[1] ?? ''];
      found.push({ path, line: at + 1, names, tag: held[2] ?? '' });
    }
  }
  return found;
}

const asked =
  /\b(?:viper|v)\.(?:Get\w{0,20}|IsSet|SetDefault)\( ?"([A-Za-z][\w.-]{0,80})"(?:, ?(?:"([^"]{0,200})"|(\d{1,10}|true|false)))?/u;

/** `viper.AutomaticEnv()`: a key is a variable, behind the prefix; one with dots only where they are replaced. */
function fromViper(files: readonly SourceFile[]): Read[] {
  if (!anyHas(files, /\.AutomaticEnv\(\)/u)) return [];
  const prefix = search(files, /\.SetEnvPrefix\( ?"(\w{1,40})"/u)[0]?.groups[0] ?? '';
  const replaced = search(files, /\bNewReplacer\((.{1,80})\)/u)
    .map((hit) => group(hit, 0))
    .join();
  return search(files, asked)
    .filter((hit) =>
      ['.', '-'].every((sign) => !group(hit, 0).includes(sign) || replaced.includes(`"${sign}"`)),
    )
    .map(({ path, line, groups: [key = '', text = '', bare = ''] }) => {
      const name = [prefix, key.replaceAll(/[.-]/gu, '_')].filter((part) => part !== '').join('_');
      const fallback = text || bare || undefined;
      return present({ path, line, name: name.toUpperCase(), fallback, isOptional: true });
    });
}
