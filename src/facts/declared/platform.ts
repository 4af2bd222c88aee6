import { basename, join } from '../../kernel/paths.ts';
import { itemsAt } from '../../syntax/yaml/value.ts';
import { grep, lineWith } from '../source.ts';
import type { Found } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { textAt, textsAt, yamlFile } from '../yaml.ts';
import type { Process } from './procfile.ts';
import { taskProcesses } from './tasks.ts';

/** Files in which other platforms are told how to start what they build. */
const commands: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'nixpacks.toml', pattern: /^\s{0,8}cmd\s{0,4}=\s{0,4}["']([^"'\n]{1,500})["']/u },
  { name: 'nixpacks.json', pattern: /"cmd"\s{0,4}:\s{0,4}"([^"\\\n]{1,500})"/u },
  { name: 'railway.toml', pattern: /^\s{0,8}startCommand\s{0,4}=\s{0,4}["']([^"'\n]{1,500})["']/u },
  { name: 'railway.json', pattern: /"startCommand"\s{0,4}:\s{0,4}"([^"\\\n]{1,500})"/u },
  { name: 'railpack.json', pattern: /"startCommand"\s{0,4}:\s{0,4}"([^"\\\n]{1,500})"/u },
  { name: 'app.yaml', pattern: /^entrypoint:\s{0,4}["']?([^"'\n]{1,500}?)["']?\s{0,4}$/u },
];

/** What runs there for the web, as a line of a Procfile would say it. */
export function platformProcesses(folder: string, snapshot: Snapshot): Process[] {
  const found = commands.flatMap(({ name, pattern }) => {
    const path = join(folder, name);
    const text = snapshot.text(path) ?? '';
    const [hit] = name === 'app.yaml' && !/^runtime:/mu.test(text) ? [] : grep([{ path, text }], pattern);
    const command = hit?.groups[0]?.trim();
    return hit === undefined || command === undefined ? [] : [{ name: 'web', command, path, line: hit.line }];
  });
  return [
    ...found,
    ...fromHeroku(folder, snapshot),
    ...fromFly(folder, snapshot),
    ...fromRender(folder, snapshot),
    ...taskProcesses(folder, snapshot),
  ].slice(0, 1);
}

/** `run:` of heroku.yml: a command, or a list of its lines. */
function fromHeroku(folder: string, snapshot: Snapshot): Process[] {
  const file = yamlFile(snapshot, join(folder, 'heroku.yml'));
  const [root] = file.roots;
  const command =
    textAt(root, ['run', 'web']) ??
    textAt(root, ['run', 'web', 'command']) ??
    textsAt(root, ['run', 'web', 'command']).at(-1);
  if (command === undefined) return [];
  return [{ name: 'web', command, path: file.path, line: lineWith(snapshot.text(file.path) ?? '', command) }];
}

/** The process of fly.toml for the web; of several without that name nobody knows. */
function fromFly(folder: string, snapshot: Snapshot): Process[] {
  const path = join(folder, 'fly.toml');
  const text = snapshot.text(path) ?? '';
  const block = /^\[processes\]\n((?:[^[\n][^\n]{0,600}\n|\n){1,40})/mu.exec(`${text}\n`)?.[1] ?? '';
  const all = [...block.matchAll(/^\s{0,8}([\w-]{1,40})\s{0,4}=\s{0,4}["']([^"'\n]{1,500})["']/gmu)];
  const meant =
    all.find(([, name]) => /^(?:web|app|server)$/u.test(name ?? '')) ??
    (all.length === 1 ? all[0] : undefined);
  const command = meant?.[2];
  return command === undefined ? [] : [{ name: 'web', command, path, line: lineWith(text, command) }];
}

/** `render.yaml` at the root names the folder of each of its services. */
function fromRender(folder: string, snapshot: Snapshot): Process[] {
  const file = yamlFile(snapshot, 'render.yaml');
  const [root] = file.roots;
  return itemsAt(root, ['services']).flatMap((service) => {
    const command = textAt(service, ['startCommand']);
    const isHere = join(textAt(service, ['rootDir']) ?? '') === folder;
    if (command === undefined || !isHere || textAt(service, ['type']) !== 'web') return [];
    return [{ name: 'web', command, path: file.path, line: file.lineOf(service) }];
  });
}

const ports: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'fly.toml', pattern: /^\s{0,8}internal_port\s{0,4}=\s{0,4}["']?(\d{2,5})/u },
];

/** The port that a platform sends requests to. */
export function platformPort(folder: string, snapshot: Snapshot): Found<number> | undefined {
  for (const { name, pattern } of ports) {
    const path = join(folder, name);
    const [hit] = grep([{ path, text: snapshot.text(path) ?? '' }], pattern);
    const port = Number(hit?.groups[0]);
    if (hit === undefined || !(port > 0 && port < 65536)) continue;
    const why = `${basename(path)} sends requests to ${port}`;
    return { value: port, evidence: { fact: 'port', path, line: hit.line, why } };
  }
  return undefined;
}
