import type { YamlScalar } from '../../../syntax/yaml/node.ts';
import type { Place } from './place.ts';

/** Settings as properties, YAML, JSON, INI and environment files write them, one a line. */
const shape =
  /^(?:-[ \t]{1,8})?(?:export[ \t]{1,8})?["']?([\w.-]{1,80})["']?[ \t]{0,40}[:=][ \t]{0,40}(["']?)([^\s"'(){}[\]<>,;]{1,200})\2[ \t]{0,8}[,;]?$/u;
const telling = /pass|pwd|secret|token|key|credential|dsn|salt|conn/iu;
/** In these a word without quotes is a variable, and a command fills in what is set. */
const program = /\.(?:sh|bash|py|js|mjs|ts|rb|lua|go|java|groovy|php|pl|ps1|sql|tf|html|md|txt|tpl|tmpl)$/iu;

/** A file under its name, and the scalar that it was read from. */
type File = { readonly name: string; readonly text: string; readonly value: YamlScalar };

/** The settings in a file that a ConfigMap or a Secret holds, each where it stands in the manifest. */
export function* linesOf({ name: file, text, value }: File, source: string): Generator<Place> {
  if (program.test(file) || !telling.test(text)) return;
  const isVerbatim = value.style === 'literal' && text === value.text;
  let from = value.start;
  for (const line of text.split('\n')) {
    const written = line.trim();
    const settings = settingsIn(written);
    const start = isVerbatim && settings.length > 0 ? source.indexOf(written, from) : -1;
    if (start !== -1) from = start;
    const at = start === -1 ? value : { start, end: start + written.length };
    for (const setting of settings) yield { ...setting, at };
  }
}

/** JSON may have several in a line. */
function settingsIn(line: string): { readonly name: string; readonly text: string }[] {
  const pairs = [...line.matchAll(/"([\w.-]{1,80})"[ \t]{0,40}:[ \t]{0,40}"([^"\s]{1,200})"/gu)];
  if (pairs.length > 0) return pairs.map(([, name = '', text = '']) => ({ name, text }));
  const [, directive, word] = /^(requirepass|masterauth)[ \t]{1,8}([^\s"']{1,200})$/u.exec(line) ?? [];
  if (directive !== undefined && word !== undefined) return [{ name: 'password', text: word }];
  const [, name = '', , text = ''] = shape.exec(line) ?? [];
  return text === '' ? [] : [{ name, text }];
}
