import { analyze } from '../../facts/analyze.ts';
import { isGuessedPort } from '../../facts/assumed.ts';
import type { Detector } from '../../facts/detector.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { basename } from '../../kernel/paths.ts';
import { isDockerfileName } from '../../lint/dockerfile/kind.ts';

export type CodePorts = ReadonlyMap<string, readonly number[]>;

/** Ports that the code of a repository listens on, by the folder of the service. */
export function codePorts(snapshot: Snapshot, languages: readonly Detector[]): CodePorts {
  const { services } = analyze(withoutDockerfiles(snapshot), languages);
  const read = services.filter(
    (service) =>
      !isGuessedPort(service) && service.evidence.some(({ fact, path }) => fact === 'port' && isCode(path)),
  );
  return new Map(read.map(({ path, ports }) => [path === '.' ? '' : path, ports.map(({ port }) => port)]));
}

/** Whether a Dockerfile says of a port what code could contradict. */
export function exposesPort(path: string, text: string): boolean {
  return isDockerfileName(basename(path)) && /^\s*EXPOSE/imu.test(text);
}

/** What EXPOSE says is no evidence of what the code does. */
function withoutDockerfiles(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    entries: snapshot.entries.filter(({ path }) => isShown(path)),
    text: (path) => (isShown(path) ? snapshot.text(path) : undefined),
  };
}

function isShown(path: string): boolean {
  return !isDockerfileName(basename(path));
}

function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|go|rb|java|kt|rs|php|cs)$/u.test(path);
}
