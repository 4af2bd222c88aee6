import { basename, dirname, join } from '../kernel/paths.ts';
import { composeServices } from './compose.ts';
import { isDockerfile } from './existing.ts';
import type { Found } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** The port that people wrote down for a folder: in its Dockerfile, else in compose, else in its .env. */
export function declaredPort(folder: string, snapshot: Snapshot): Found<number> | undefined {
  return fromDockerfile(folder, snapshot) ?? fromCompose(folder, snapshot) ?? fromEnvFile(folder, snapshot);
}

function fromDockerfile(folder: string, snapshot: Snapshot): Found<number> | undefined {
  const paths = snapshot.entries.map((entry) => entry.path);
  const own = paths.filter((path) => isDockerfile(path) && dirname(path) === folder);
  const path = own.find((file) => basename(file) === 'Dockerfile') ?? own[0];
  const lines = (path === undefined ? '' : (snapshot.text(path) ?? '')).split('\n');
  const at = lines.findIndex((line) => /^EXPOSE\s+\d+/iu.test(line.trim()));
  const port = Number(/\d+/u.exec(lines[at] ?? '')?.[0]);
  if (path === undefined || at === -1 || port > 65535) return undefined;
  return {
    value: port,
    evidence: { fact: 'port', path, line: at + 1, why: `the Dockerfile exposes ${port}` },
  };
}

function fromCompose(folder: string, snapshot: Snapshot): Found<number> | undefined {
  const service = composeServices(snapshot).find((one) => one.context === folder && one.ports.length > 0);
  const port = service?.ports[0];
  if (service === undefined || port === undefined) return undefined;
  const why = `compose maps a port to ${port}`;
  return { value: port, evidence: { fact: 'port', path: service.file, line: service.line, why } };
}

function fromEnvFile(folder: string, snapshot: Snapshot): Found<number> | undefined {
  for (const name of ['.env', '.env.example', '.env.sample']) {
    const path = join(folder, name);
    const lines = (snapshot.text(path) ?? '').split('\n');
    const at = lines.findIndex((line) => /^(?:export )?PORT=["']?\d{2,5}["']?\s*$/u.test(line));
    if (at === -1) continue;
    const port = Number(/\d+/u.exec(lines[at] ?? '')?.[0]);
    return { value: port, evidence: { fact: 'port', path, line: at + 1, why: `PORT is ${port} there` } };
  }
  return undefined;
}
