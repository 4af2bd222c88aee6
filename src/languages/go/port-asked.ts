import { dirname } from '../../kernel/paths.ts';
import { grep } from '../../facts/source.ts';
import { isUnder } from '../../facts/tree.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { search } from '../common/search.ts';
import type { Program } from './programs.ts';

const settings = /(?:^|\/)(?:config|settings|conf)[\w.-]{0,40}\.(?:json|ya?ml|toml)$/u;

/** `values["FrontendPort"]`: of settings that several programs share, the key that this one asks for. */
export function askedPort({ files, main, module }: Program, snapshot: Snapshot): Found<number> | undefined {
  const own = files.filter(({ path }) => dirname(path) === main);
  const keys = search(own, /\w\["([A-Za-z]\w{0,40}[pP]ort)"\]/u).map(({ groups }) => groups[0] ?? '');
  if (keys.length === 0) return undefined;
  const shared = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => settings.test(path) && isUnder(path, module.folder))
    .map((path) => ({ path, text: snapshot.text(path) ?? '' }));
  const key = new RegExp(String.raw`(?:^|[{,])\s*"?(?:${keys.join('|')})"?\s?[:=]\s?"?:?(\d{2,5})\b`, 'u');
  const [hit] = grep(shared, key);
  const port = Number(hit?.groups[0]);
  if (hit === undefined || port > 65_535) return undefined;
  const why = `the settings give it ${port}`;
  return { value: port, evidence: { fact: 'port', path: hit.path, line: hit.line, why } };
}
